import { type Result, done, refused } from "#domain/result.ts";
import { problemForm } from "#protocol/heard.ts";
import type { Form } from "#protocol/reading.ts";
import { protocolHeader, protocolVersion, tokenHeader } from "#protocol/version.ts";
import type { Later } from "#store/keeping.ts";

/** As much of the browser's `fetch` as is needed. */
export type Ask = (address: string, request: RequestInit) => Promise<Response>;

export interface TransportPorts {
  /** The browser's own, unless a test stands in. */
  readonly ask?: Ask;
  readonly later: Later;
}

export interface Call<Reply> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Where the endpoint is, without a slash at the end. */
  readonly address: string;
  readonly path: string;
  readonly token?: string | undefined;
  readonly body?: object;
  readonly reply: Form<Reply>;
  /** How long the endpoint may hold its answer back, in seconds. */
  readonly wait?: number;
  /** The answer is no longer wanted. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Why there is no answer to go on with.
 * - `offline`: no answer at all, or not one of Korlag's: a page of a hotel's network, a proxy that fails
 * - `busy`: asked to come again in so many milliseconds
 * - `too big`: the request weighs more than somebody on the way lets through
 * - `no`: a problem document; `type` is one of `problems` of the contract, or `about:blank`
 */
export type Unanswered =
  | { readonly kind: "offline" }
  | { readonly kind: "busy"; readonly forMs: number }
  | { readonly kind: "too big" }
  | { readonly kind: "no"; readonly status: number; readonly type: string };

export type Transport = ReturnType<typeof createTransport>;

/** An endpoint that says nothing for so long is not there. In milliseconds. */
const patience = 15_000;
/** What the slowest network that is waited for carries away, in letters a millisecond. */
const slowest = 3;
const usualPause = 30_000;
const longestPause = 60 * 60_000;

/** The only door to the network: one call, one answer, nothing is tried again here. */
export function createTransport({ ask = fromBrowser, later }: TransportPorts) {
  return async function call<Reply>(asked: Call<Reply>): Promise<Result<Reply, Unanswered>> {
    const stop = new AbortController();
    const giveUp = () => stop.abort();
    let callOff = () => {};
    const giveUpIn = (ms: number) => {
      callOff();
      callOff = later(giveUp, ms);
    };
    const body = asked.body && JSON.stringify(asked.body);
    giveUpIn(patience + (asked.wait ?? 0) * 1000 + (body?.length ?? 0) / slowest);
    if (asked.signal?.aborted) giveUp();
    asked.signal?.addEventListener("abort", giveUp);
    try {
      const response = await ask(asked.address + asked.path, {
        method: asked.method,
        headers: headersOf(asked),
        ...(body && { body }),
        signal: stop.signal,
        // Nothing but what is said here: no cookies, no memory, no trace of the page, and no walk to somewhere else.
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        redirect: "error",
      });
      return await heard(response, asked.reply, () => giveUpIn(patience));
    } catch {
      return refused({ kind: "offline" });
    } finally {
      callOff();
      asked.signal?.removeEventListener("abort", giveUp);
    }
  };
}

async function fromBrowser(address: string, request: RequestInit): Promise<Response> {
  return fetch(address, request);
}

function headersOf({ token, body }: Call<unknown>): Record<string, string> {
  return {
    [protocolHeader]: String(protocolVersion),
    ...(token && { [tokenHeader]: `Bearer ${token}` }),
    ...(body && { "content-type": "application/json" }),
  };
}

async function heard<Reply>(
  response: Response,
  form: Form<Reply>,
  goesOn: () => void,
): Promise<Result<Reply, Unanswered>> {
  const { status, headers } = response;
  // Proxies say these two in their own words.
  if (status === 413) return refused({ kind: "too big" });
  const pause = headers.get("retry-after");
  if (status === 429 || (status === 503 && pause !== null)) {
    return refused({ kind: "busy", forMs: pauseOf(pause) });
  }
  const isJson = /^application\/([\w.-]+\+)?json\b/.test(headers.get("content-type") ?? "");
  if (!isJson || status >= 500) return refused({ kind: "offline" });
  const said: unknown = JSON.parse(await textOf(response, goesOn));
  if (response.ok) {
    return form(said) ? done(said) : refused({ kind: "offline" });
  }
  return refused(problemForm(said) ? { kind: "no", status, type: said.type } : { kind: "offline" });
}

/** What is said, however slowly it comes. */
async function textOf({ body }: Response, goesOn: () => void): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const part = await reader?.read();
    text += decoder.decode(part?.value, { stream: !part?.done });
    if (!part || part.done) return text;
    goesOn();
  }
}

/** What `Retry-After` says, in milliseconds. A date is of no use where clocks are wrong. */
function pauseOf(text: string | null): number {
  const seconds = Number(text);
  if (text === null || !Number.isFinite(seconds) || seconds < 0) return usualPause;
  return Math.min(seconds * 1000, longestPause);
}
