import { isIP } from "node:net";

import { limits } from "#protocol/limits.ts";

import type { Place } from "./store/open.ts";

/** How much one may ask for. */
export interface Allowances {
  /** Requests of one device in a minute. */
  readonly requests: number;
  /** Tokens and codes that are not known, from one address in ten minutes. */
  readonly guesses: number;
  /** Choirs founded from one address in an hour. */
  readonly foundings: number;
  /** Bytes that a choir may fill. */
  readonly quota: number;
  /** Answers that may be held back at once, in this process and for one device. */
  readonly waiting: number;
  readonly waitingOfOne: number;
  /** When the process is later than this, it sheds load; in milliseconds. 0 is never. */
  readonly lateness: number;
}

export const usualAllowances: Allowances = {
  requests: 600,
  guesses: 100,
  foundings: 20,
  quota: 128 * 1024 * 1024,
  waiting: 5000,
  waitingOfOne: 8,
  lateness: 2000,
};

/** What the environment says. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly place: Place;
  readonly setupSecret: string | undefined;
  readonly allowances: Allowances;
  /** Whose word is believed about where a request comes from: addresses of reverse proxies. */
  readonly proxies: string;
  readonly logLevel: LogLevel;
}

export const logLevels = ["silent", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

type Environment = Readonly<Record<string, string | undefined>>;
type Read =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly why: string };

/** Reads the settings; each has a value of its own when nothing is said. */
export function readSettings(environment: Environment): Read {
  const port = wholeFrom(environment, "PORT", 8787, 0, 65_535);
  const quota = wholeFrom(environment, "QUOTA_MB", 128, 1, 1_000_000);
  const requests = wholeFrom(environment, "REQUESTS_PER_MINUTE", 600, 1, 1_000_000);
  const waiting = wholeFrom(environment, "WAITING_POLLS", 5000, 1, 1_000_000);
  const lateness = wholeFrom(environment, "SHED_AFTER_MS", 2000, 0, 1_000_000);
  const said = environment["LOG"] || "warn";
  const logLevel = logLevels.find((level) => level === said);
  for (const read of [port, quota, requests, waiting, lateness]) {
    if (typeof read === "string") return { ok: false, why: read };
  }
  if (!logLevel) {
    return { ok: false, why: `LOG is one of ${logLevels.join(", ")}; "${said}" is not.` };
  }
  const setupSecret = environment["SETUP_SECRET"] || undefined;
  if (setupSecret && setupSecret.length > limits.setupSecret) {
    // Not repeated: this goes into a journal.
    return { ok: false, why: `SETUP_SECRET has at most ${limits.setupSecret} letters.` };
  }
  const proxies = environment["TRUST_PROXY"] || "loopback";
  const unknown = proxies.split(",").find((said) => !isProxy(said.trim()));
  if (unknown !== undefined) {
    return {
      ok: false,
      why: `TRUST_PROXY is addresses, networks (10.0.0.0/8), loopback, linklocal or uniquelocal, with commas between them; "${unknown}" is none.`,
    };
  }
  const url = environment["DATABASE_URL"];
  return {
    ok: true,
    value: {
      port: Number(port),
      host: environment["HOST"] || "localhost",
      place: url ? { url } : { folder: environment["DATA"] || "data" },
      setupSecret,
      allowances: {
        ...usualAllowances,
        quota: Number(quota) * 1024 * 1024,
        requests: Number(requests),
        waiting: Number(waiting),
        lateness: Number(lateness),
      },
      proxies,
      logLevel,
    },
  };
}

/** An address, a network of addresses by the length of what they share, or one of the names for such networks. */
function isProxy(said: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(said)) return true;
  const [address = "", shared, ...more] = said.split("/");
  const bits = isIP(address) === 4 ? 32 : 128;
  // A network that shares nothing is everybody: then whoever asks could say that somebody else did.
  const isNetwork =
    shared === undefined || (/^[1-9]\d{0,2}$/.test(shared) && Number(shared) <= bits);
  return isIP(address) > 0 && isNetwork && more.length === 0;
}

/** The number, or a sentence about why it is none. */
function wholeFrom(
  environment: Environment,
  name: string,
  usual: number,
  least: number,
  most: number,
): number | string {
  const said = environment[name] ?? "";
  const read = said === "" ? usual : Number(said);
  if (Number.isInteger(read) && read >= least && read <= most) return read;
  return `${name} is a whole number from ${least} to ${most}; "${said}" is not.`;
}
