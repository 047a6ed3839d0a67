import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { FastifyInstance } from "fastify";

import { buildEndpoint } from "#endpoint/app.ts";
import { openStore, type Store as EndpointStore } from "#endpoint/store/open.ts";
import type { Ask } from "#sync/transport.ts";

export const placeAddress = "https://choir.example";

/** The real endpoint in this process, with its embedded store in a folder of its own. */
export interface Place {
  app: FastifyInstance;
  /** Asks it; faults of the network are put before this. */
  readonly ask: Ask;
  /** Empties it, as when its machine was lost. */
  readonly empty: () => Promise<void>;
  /** Copies its files, as a host does every night; answers where the copy lies. */
  readonly copy: () => Promise<string>;
  /** @param isTold whether the host says so, as it should: then the devices hear of another incarnation */
  readonly putBack: (copy: string, isTold?: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Milliseconds since 1970 by its clock. */
  now: number;
}

export async function newPlace(now = Date.UTC(2026, 10, 20, 19)): Promise<Place> {
  let folder = "";
  let kept: EndpointStore;
  const place = {
    now,
    ask: async (address: string, request: RequestInit) => injectInto(place.app, address, request),
    empty: async () => {
      await close();
      await open();
    },
    copy: async () => {
      const copy = mkdtempSync(join(tmpdir(), "korlag-copy-"));
      copies.push(copy);
      await stop();
      cpSync(folder, copy, { recursive: true });
      await start();
      return copy;
    },
    putBack: async (copy, isTold) => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
      cpSync(copy, folder, { recursive: true });
      await start(isTold);
    },
    close: async () => close(),
  } as Place;
  const copies: string[] = [];
  async function open() {
    folder = mkdtempSync(join(tmpdir(), "korlag-place-"));
    await start();
  }
  async function start(isTold = false) {
    kept = await openStore({ folder }, isTold);
    place.app = await buildEndpoint({
      appFolder: folder,
      store: kept,
      logLevel: "silent",
      now: () => place.now,
      allowances: {
        requests: 1_000_000,
        guesses: 1_000_000,
        foundings: 1_000_000,
        lateness: 0,
      },
    });
    await place.app.ready();
  }
  async function stop() {
    await place.app.close();
    await kept.sql.close();
  }
  async function close() {
    await stop();
    for (const one of [folder, ...copies]) rmSync(one, { recursive: true, force: true });
    copies.length = 0;
  }
  await open();
  return place;
}

export async function injectInto(
  app: FastifyInstance,
  address: string,
  { method = "GET", headers, body }: RequestInit,
): Promise<Response> {
  const { pathname, search } = new URL(address);
  const answer = await app.inject({
    method: method as "GET",
    url: pathname + search,
    headers: headers as Record<string, string>,
    ...(typeof body === "string" && { payload: body }),
  });
  return new Response(answer.statusCode === 204 ? null : answer.body, {
    status: answer.statusCode,
    headers: Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  });
}
