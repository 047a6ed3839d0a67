import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import pg from "pg";

import { listenTo } from "./listening.ts";
import {
  codeOf,
  type Ended,
  type Row,
  type Sql,
  type Statements,
  StoreUnreachable,
  type Trouble,
  type Value,
} from "./sql.ts";

/** How often a transaction is tried when another one stood in its way. */
const tries = 4;
/** How long PostgreSQL may take over one statement, in milliseconds, before it gives up by itself. */
const patience = 20_000;
/** When not even that is said, nobody is there any more: a network may swallow everything without a word. */
const silence = patience + 2000;
/** Room in the payload of one notification, in bytes. */
const payloadRoom = 7900;
/** When an announcement that failed is tried again, in milliseconds, and how many topics wait for that at most. */
const again = 1000;
const roomForWaiting = 20_000;

/** The store in a PostgreSQL, shared by as many endpoint processes as there are. */
export function openPostgres(url: string, connections = 10): Sql {
  const pool = poolOf(url, connections);
  // What is announced is a hint and no more: the disk need not be waited for.
  const announcing = announceBy(poolOf(url, 1, "-c synchronous_commit=off"));
  const listening = listenTo(url);

  return {
    all: async <R extends object = Row>(text: string, values: readonly Value[]) =>
      run<R>(pool, text, values).catch(unreachable),
    transaction: (work) => transactionOn(pool, work),
    announce: (topic) => {
      listening.tell([topic]);
      announcing.announce(topic);
    },
    onAnnounced: listening.onHeard,
    close: async () => {
      listening.stop();
      await announcing.end();
      await pool.end();
    },
  };
}

function poolOf(url: string, connections: number, options = ""): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    statement_timeout: patience,
    query_timeout: silence,
    idle_in_transaction_session_timeout: patience,
    keepAlive: true,
    types: { getTypeParser },
    options,
  });
  // A connection that breaks while nobody uses it is replaced when the next one is needed.
  pool.on("error", () => undefined);
  return pool;
}

async function transactionOn<T>(
  pool: pg.Pool,
  work: (sql: Statements) => Promise<Ended<T>>,
): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await tryOnce(pool, work);
    } catch (error) {
      if (left <= 1 || !isInTheWay(error)) return unreachable(error);
    }
  }
}

/** A server that acknowledges before it has written would let us do the same. Said each time: an address may bring options. */
const begin = "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = on";

async function tryOnce<T>(pool: pg.Pool, work: (sql: Statements) => Promise<Ended<T>>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Without a listener a connection that breaks in between would end the process.
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query(begin);
    const { keep, value } = await work({ all: (text, values) => run(client, text, values) });
    await client.query(keep ? "COMMIT" : "ROLLBACK");
    return value;
  } catch (error) {
    // Without a word of PostgreSQL's own, nobody knows whether it would hear another: what was begun ends with the connection.
    if (codeOf(error) === "") broken = new Error("given up", { cause: error });
    else await client.query("ROLLBACK").catch(onError);
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}

async function run<R extends object>(
  on: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly Value[],
): Promise<R[]> {
  const { rows } = await on.query<R>({ name: nameOf(text), text, values: values.map(asBuffer) });
  return rows;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("hex").slice(0, 16);
  names.set(text, name);
  return name;
}

function asBuffer(value: Value): Value {
  return value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.length)
    : value;
}

const longNumber: number = pg.types.builtins.INT8;

function getTypeParser(
  oid: Parameters<typeof pg.types.getTypeParser>[0],
  format?: "text" | "binary",
) {
  // Numbers of 64 bits come as text; ours stay far below what a number holds.
  const isLong = Number(oid) === longNumber && format !== "binary";
  return isLong ? Number : pg.types.getTypeParser(oid, format);
}

/** Notifies after the commit, many topics at once: inside the transaction it would make commits wait for each other. Ends the pool. */
function announceBy(pool: pg.Pool) {
  const waiting = new Set<string>();
  let isEnding = false;
  let sending: Promise<void> | undefined;
  const send = async (): Promise<void> => {
    while (waiting.size > 0) {
      const topics = takeUpTo(waiting, payloadRoom);
      try {
        await run(pool, "SELECT pg_notify('korlag', $1)", [topics.join(" ")]);
      } catch {
        // The others may hear well: only what says it here is another connection, and a hint that is lost costs them minutes.
        if (waiting.size < roomForWaiting) for (const topic of topics) waiting.add(topic);
        else waiting.clear();
        if (isEnding) break;
        await pause(again, undefined, { ref: false });
      }
    }
    sending = undefined;
  };
  return {
    announce: (topic: string) => {
      waiting.add(topic);
      sending ??= send();
    },
    end: async () => {
      isEnding = true;
      await sending;
      await pool.end();
    },
  };
}

function takeUpTo(waiting: Set<string>, room: number): string[] {
  const taken: string[] = [];
  let size = 0;
  for (const topic of waiting) {
    size += topic.length + 1;
    if (size > room) break;
    taken.push(topic);
    waiting.delete(topic);
  }
  return taken;
}

function isInTheWay(error: unknown): boolean {
  return ["40001", "40P01"].includes(codeOf(error));
}

/**
 * By how its codes begin: no room on the disk; in each other's way, out of connections or of memory; stopped, starting,
 * a standby, without this database or this name, or not there at all. All of them may be well in a moment.
 */
const troubles: readonly (readonly [RegExp, Trouble])[] = [
  [/^53100/, "full"],
  [/^(40|53|55|57014|25P0[23])/, "busy"],
  [/^(08|25006|28|3D|57|58030|ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_)/, "out of reach"],
];

function unreachable(error: unknown): never {
  const code = codeOf(error);
  const isLost = error instanceof Error && /connection|timeout|not queryable/i.test(error.message);
  const unsaid = code === "" && isLost ? "out of reach" : undefined;
  const trouble = troubles.find(([begins]) => begins.test(code))?.[1] ?? unsaid;
  throw trouble ? new StoreUnreachable(trouble, error) : error;
}
