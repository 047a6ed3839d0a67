import { done, refused, type Result } from "#domain/result.ts";

/**
 * Where an endpoint is, from what somebody typed: `choir.example`, `https://choir.example/korlag/`. Without a slash at
 * the end. Anything but TLS is taken for a slip, but on the device itself.
 */
export function parseAddress(text: string): Result<string, "not an address"> {
  const typed = text.trim();
  const whole = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  try {
    const { protocol, hostname, host, pathname, username } = new URL(whole);
    const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
    const isSafe = protocol === "https:" || (protocol === "http:" && isHere);
    const isNamed = isHere || hostname.includes(".");
    if (!isSafe || !isNamed || username || /\s/.test(typed)) return refused("not an address");
    return done(`${protocol}//${host}${pathname.replace(/\/+$/, "")}`);
  } catch {
    return refused("not an address");
  }
}
