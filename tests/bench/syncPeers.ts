import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import type { FastifyInstance } from "fastify";
import { build } from "vite";

const root = fileURLToPath(new URL("peers", import.meta.url));

/** A row as a document of its own. */
export interface Document {
  readonly id: string;
}

/** Builds the page on which others sync; fetches them first where they are not there. Answers the folder. */
export async function buildPeersPage(): Promise<string> {
  if (!existsSync(join(root, "node_modules"))) {
    const args = ["ci", "--prefix", root, "--ignore-scripts", "--no-audit", "--no-fund"];
    await promisify(execFile)("npm", args);
  }
  const outDir = await mkdtemp(join(tmpdir(), "korlag-peers-"));
  const configFile = join(root, "vite.config.js");
  await build({ root, configFile, logLevel: "error", base: "./", build: { outDir } });
  return outDir;
}

/**
 * What the peers ask: RxDB for documents after a checkpoint, PouchDB what it asks a CouchDB. Answered from memory, so
 * that no time of theirs is spent on a server's disk.
 */
export function answerPeers(app: FastifyInstance, documents: () => readonly Document[]): void {
  app.get<{ Querystring: { after: string; limit: string } }>("/peers/rxdb", ({ query }) => {
    const after = Number(query.after);
    const page = documents().slice(after, after + Number(query.limit));
    return {
      documents: page.map((one) => ({ ...one, _deleted: false })),
      checkpoint: { at: after + page.length },
    };
  });
  answerAsCouch(app, documents);
}

const revision = "0".repeat(32);

function answerAsCouch(app: FastifyInstance, documents: () => readonly Document[]): void {
  const choir = "/peers/couch/choir";
  app.get("/peers/couch/", () => ({ couchdb: "Welcome", uuid: revision }));
  app.get(choir, () => ({ db_name: "choir", update_seq: documents().length }));
  app.get(`${choir}/`, () => ({ db_name: "choir", update_seq: documents().length }));
  // Where it was last time: nowhere.
  app.get(`${choir}/_local/*`, (_, reply) => reply.code(404).send({ error: "not_found" }));
  app.put<{ Body: { _id: string } }>(`${choir}/_local/*`, ({ body }) => ({
    ok: true,
    id: body._id,
    rev: "0-1",
  }));
  app.get<{ Querystring: { since?: string; limit?: string } }>(`${choir}/_changes`, ({ query }) => {
    const since = Number(query.since ?? 0);
    const page = documents().slice(since, since + Number(query.limit ?? Number.POSITIVE_INFINITY));
    return {
      results: page.map(({ id }, at) => ({
        seq: since + at + 1,
        id,
        changes: [{ rev: `1-${revision}` }],
      })),
      last_seq: since + page.length,
    };
  });
  app.post<{ Body: { docs: { id: string }[] } }>(`${choir}/_bulk_get`, ({ body }) => {
    const known = new Map(documents().map((one) => [one.id, one]));
    return {
      results: body.docs.map(({ id }) => {
        const { id: _, ...rest } = known.get(id) ?? { id };
        const own = { _id: id, _rev: `1-${revision}`, _revisions: { start: 1, ids: [revision] } };
        return { id, docs: [{ ok: { ...rest, ...own } }] };
      }),
    };
  });
}
