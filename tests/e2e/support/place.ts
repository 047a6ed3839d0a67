import { cp, mkdtemp, rm } from "node:fs/promises";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type ServerResponse,
} from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { FastifyInstance } from "fastify";

import { buildEndpoint } from "#endpoint/app.ts";
import { openStore, type Store } from "#endpoint/store/open.ts";

import { builtApp, type Served } from "./served.ts";

/** One request on its way from a device to the endpoint. */
export interface Passing {
  readonly method: string;
  /** With what stands behind the `?`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A device tells what it has. */
export const isPush = ({ method, path }: Passing) => method === "POST" && path.endsWith("/facets");

/**
 * What befalls a request. `lost`: it never arrives. `answer lost`: it arrives, and nobody hears the answer. An answer of
 * somebody on the way: it never arrives either. Headers: it arrives saying these instead. A number: it arrives so many
 * milliseconds late.
 */
export type Mishap = "lost" | "answer lost" | Answer | Saying | number | undefined;

export interface Saying {
  readonly saying: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The built app and the real endpoint behind one address, and a network in front of them that a story can spoil. */
export interface MeetingPlace extends Served {
  /** Asked of every call of the contract; the pages always come through. */
  befalls: (passing: Passing) => Mishap;
  /** Every call of the contract that a device made, in order, and when: in milliseconds since 1970. */
  readonly calls: (Passing & { readonly at: number })[];
  /** Hangs up on everybody who waits for an answer, as a network does that lets go of sleeping devices. */
  readonly hangUp: () => void;
  /** Its machine was lost: from now on it is a new one at the same address. */
  readonly empty: () => Promise<void>;
  /** Puts back a copy of its files that was made earlier, as a host does who has lost what came after it. */
  readonly putBack: (copy: string) => Promise<void>;
  /** Copies its files; answers where the copy lies. */
  readonly copy: () => Promise<string>;
  readonly throwAway: () => Promise<void>;
}

export async function startPlace(): Promise<MeetingPlace> {
  let folder = "";
  let store: Store | undefined;
  let endpoint: FastifyInstance | undefined;
  let port = 0;

  const stop = async () => {
    front.closeAllConnections();
    if (front.listening) await new Promise((resolve) => front.close(resolve));
    endpoint?.server.closeAllConnections();
    await endpoint?.close();
    endpoint = undefined;
    await store?.sql.close();
    store = undefined;
  };
  const start = async (appFolder = builtApp) => {
    await stop();
    folder ||= await mkdtemp(join(tmpdir(), "korlag-place-"));
    store = await openStore({ folder });
    endpoint = await buildEndpoint({
      appFolder,
      store,
      logLevel: "silent",
      // A busy machine is not a busy endpoint.
      allowances: { lateness: 0 },
    });
    await endpoint.listen({ port: 0, host: "127.0.0.1" });
    await new Promise<void>((resolve) => front.listen(port, "127.0.0.1", resolve));
    port = portOf(front);
  };
  const front = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  const throwAway = async () => {
    await stop();
    for (const one of [folder, ...copies]) await rm(one, { recursive: true, force: true });
    copies.length = 0;
    folder = "";
  };
  const copies: string[] = [];
  const place: MeetingPlace = {
    address: "",
    befalls: () => undefined,
    calls: [],
    start,
    stop,
    throwAway,
    hangUp: () => front.closeAllConnections(),
    empty: async () => {
      await throwAway();
      await start();
    },
    copy: async () => {
      const copy = await mkdtemp(join(tmpdir(), "korlag-copy-"));
      copies.push(copy);
      await stop();
      await cp(folder, copy, { recursive: true });
      await start();
      return copy;
    },
    putBack: async (copy) => {
      await stop();
      await rm(folder, { recursive: true, force: true });
      await cp(copy, folder, { recursive: true });
      await start();
    },
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url: path = "/", headers } = request;
    const body = await textOf(request);
    const passing = { method, path, headers, body };
    const isCall = path.startsWith("/v1/");
    if (isCall) place.calls.push({ ...passing, at: Date.now() });
    const mishap = isCall ? place.befalls(passing) : undefined;
    if (mishap === "lost") return void response.destroy();
    const isAnswered = typeof mishap === "object" && "status" in mishap;
    if (isAnswered) {
      response.writeHead(mishap.status, mishap.headers);
      return void response.end(mishap.body);
    }
    if (typeof mishap === "number") await new Promise((resolve) => setTimeout(resolve, mishap));
    if (!endpoint) return void response.destroy();
    const said = typeof mishap === "object" ? { ...headers, ...mishap.saying } : headers;
    const at = { host: "127.0.0.1", port: portOf(endpoint.server) };
    const onward = ask({ ...at, method, path, headers: said });
    // Whoever hangs up here hangs up there.
    response.once("close", () => onward.destroy());
    onward.once("error", () => response.destroy());
    onward.once("response", (answer) => {
      if (mishap === "answer lost") {
        answer.resume();
        answer.once("end", () => response.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.end(body);
  }

  await start();
  return Object.assign(place, { address: `http://127.0.0.1:${port}` });
}

function portOf(server: { address: () => unknown }): number {
  const bound = server.address();
  return typeof bound === "object" && bound !== null && "port" in bound ? Number(bound.port) : 0;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
