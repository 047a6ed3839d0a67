import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

import pg from "pg";

import { noPostgres, postgresPrograms } from "../../../.ci/postgres.mjs";

const run = promisify(execFile);

/** A PostgreSQL of its own, on loopback, with a folder that goes when it is stopped. */
export interface Postgres {
  readonly url: string;
  /** The address of a new, empty database in it. */
  readonly newDatabase: () => Promise<string>;
  /** Ends it as a power cut would, without a word to anybody, and starts it again on what is on disk. */
  readonly crash: () => Promise<void>;
  /** Shuts it down as for a repair, and starts it again. */
  readonly halt: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts the PostgreSQL of this system. Never skipped: where it is not installed, the tests fail and say so. */
export async function startPostgres(settings: readonly string[] = []): Promise<Postgres> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error(noPostgres);
  const owner = await notRoot();
  // Not below the folder of a test: the server's own user must be able to reach it.
  const home = await mkdtemp("/tmp/korlag-postgres-");
  const data = join(home, "data");
  await mkdir(data, { mode: 0o700 });
  if (owner) await Promise.all([home, data].map((path) => chown(path, owner.uid, owner.gid)));
  const as = owner ? { uid: owner.uid, gid: owner.gid, cwd: home } : { cwd: home };
  const init = ["-D", data, "-U", "korlag", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"];
  await run(join(programs, "initdb"), [...init, "--no-sync"], as);
  const port = await freePort();
  await writeFile(
    join(data, "postgresql.conf"),
    [
      `port = ${port}`,
      "listen_addresses = '127.0.0.1'",
      "unix_socket_directories = ''",
      "max_connections = 100",
      "shared_buffers = 32MB",
      ...settings,
    ].join("\n"),
  );
  const url = `postgres://korlag@127.0.0.1:${port}/postgres`;
  const start = async () => {
    const child = spawn(join(programs, "postgres"), ["-D", data], { ...as, stdio: "ignore" });
    await untilItAnswers(url);
    return child;
  };
  let server = await start();
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  };
  let databases = 0;
  return {
    url,
    newDatabase: async () => {
      databases += 1;
      const name = `korlag_${databases}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return url.replace(/postgres$/, name);
    },
    crash: async () => {
      await end("SIGQUIT");
      server = await start();
    },
    halt: () => end("SIGINT"),
    resume: async () => {
      server = await start();
    },
    stop: async () => {
      await end("SIGINT");
      await rm(home, { recursive: true });
    },
  };
}

/** PostgreSQL does not run as root; Debian has made it a user of its own. */
async function notRoot(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (flag: string) => Number((await run("id", [flag, "postgres"])).stdout.trim());
  return { uid: await id("-u"), gid: await id("-g") };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("There is no free port.");
  return address.port;
}

async function untilItAnswers(url: string): Promise<void> {
  for (let left = 200; ; left -= 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await pause(50);
    }
  }
}
