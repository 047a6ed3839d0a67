/** Where the endpoint listens. */
export interface Settings {
  readonly port: number;
  readonly host: string;
}

type Read =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly why: string };

/** Reads PORT (8787 when nothing is said) and HOST (this machine only when nothing is said). */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Read {
  const said = environment["PORT"] ?? "";
  const port = said === "" ? 8787 : Number(said);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return { ok: false, why: `PORT is a whole number from 0 to 65535; "${said}" is not.` };
  }
  return { ok: true, value: { port, host: environment["HOST"] || "localhost" } };
}
