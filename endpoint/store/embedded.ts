import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import Database from "libsql";

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

const fileName = "korlag.db";
/** How long a writer waits for another process, in milliseconds. */
const patience = 10_000;
/** How often is looked whether another process has written, in milliseconds. */
const lookEvery = 200;

/** The store in one file below `folder`: SQLite, write-ahead log, synchronised to disk before a commit returns. */
export function openEmbedded(folder: string): Sql {
  // Sealed or not: nobody else on this machine has any business in it.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, fileName);
  const writer = connect(path);
  // A connection of its own, so that nobody reads what a transaction has not kept yet.
  const reader = connect(path);
  reader.all("PRAGMA query_only = ON", []);
  const listeners: ((topics: readonly string[] | "any") => void)[] = [];

  // Asked of the only connection that writes here, so that a change can only be another process's.
  let seen = dataVersion(writer);
  const look = () => {
    const version = dataVersion(writer);
    if (version === seen) return;
    seen = version;
    for (const listener of listeners) listener("any");
  };
  const looking = setInterval(() => {
    try {
      look();
    } catch {
      // A disk that cannot be read just now is told of by whoever asks for something; here it is looked again.
    }
  }, lookEvery);
  looking.unref();

  // One writer at a time: what is awaited inside a transaction must not let another one in.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };

  return {
    all: async <R extends object>(text: string, values: readonly Value[]) => {
      try {
        return reader.all<R>(text, values);
      } catch (error) {
        throw asTrouble(error);
      }
    },
    transaction: (work) => inTurn(() => inTransaction(writer, work)),
    announce: (topic) => {
      for (const listener of listeners) listener([topic]);
    },
    onAnnounced: (listener) => {
      listeners.push(listener);
    },
    close: async () => {
      clearInterval(looking);
      await last;
      reader.close();
      writer.close();
    },
  };
}

interface Connection {
  readonly all: <R extends object = Row>(text: string, values: readonly Value[]) => R[];
  readonly exec: (text: string) => void;
  readonly close: () => void;
}

function connect(path: string): Connection {
  const database = new Database(path, { timeout: 100 });
  database.prepare("PRAGMA journal_mode = WAL").all();
  database.prepare("PRAGMA synchronous = FULL").all();
  const prepared = new Map<string, Database.Statement>();
  return {
    all: <R extends object>(text: string, values: readonly Value[]) => {
      // `$1` is a name here, and is looked for among all others at every binding; `?1` is a place.
      const statement = prepared.get(text) ?? database.prepare(text.replaceAll(/\$(\d+)/g, "?$1"));
      prepared.set(text, statement);
      return statement.all(values).map(withBytes) as R[];
    },
    exec: (text) => {
      database.exec(text);
    },
    close: () => {
      database.close();
    },
  };
}

async function inTransaction<T>(
  connection: Connection,
  work: (sql: Statements) => Promise<Ended<T>>,
): Promise<T> {
  await begin(connection);
  try {
    const { keep, value } = await work({
      all: async (text, values) => connection.all(text, values),
    });
    connection.exec(keep ? "COMMIT" : "ROLLBACK");
    return value;
  } catch (error) {
    rollBack(connection);
    throw asTrouble(error);
  }
}

// The engine's own waiting would hold up everybody who is answered by this process.
async function begin(connection: Connection): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      connection.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw asTrouble(error);
    }
    await pause(5);
  }
}

function rollBack(connection: Connection): void {
  try {
    connection.exec("ROLLBACK");
  } catch {
    // The engine had undone it by itself.
  }
}

const isBusy = (error: unknown): boolean => codeOf(error).startsWith("SQLITE_BUSY");

/** By how the engine's codes begin. Without room it fails to write, or to make the file it shares with others longer. */
const troubles: readonly (readonly [RegExp, Trouble])[] = [
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL|NOMEM)/, "busy"],
  [/^SQLITE_(FULL|IOERR_SHM)/, "full"],
  [/^SQLITE_(IOERR|CANTOPEN|READONLY)/, "out of reach"],
];

function asTrouble(error: unknown): unknown {
  const code = codeOf(error);
  const trouble = troubles.find(([begins]) => begins.test(code))?.[1];
  return trouble ? new StoreUnreachable(trouble, error) : error;
}

function dataVersion(connection: Connection): Value | undefined {
  return connection.all<{ data_version: number }>("PRAGMA data_version", [])[0]?.data_version;
}

/** The same row, its bytes as Node knows them. */
function withBytes(row: unknown): Row {
  const read = row as Record<string, ArrayBuffer | Exclude<Value, Uint8Array>>;
  const bytes: Record<string, Buffer> = {};
  for (const name in read) {
    const value = read[name];
    if (value instanceof ArrayBuffer) bytes[name] = Buffer.from(value);
  }
  return Object.assign(read, bytes) as Row;
}
