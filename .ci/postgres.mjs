import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

import { run } from "./tools.mjs";

/** Where Debian keeps the programs of each version, and off the path. */
const debians = "/usr/lib/postgresql";

/** The folder with PostgreSQL's own programs, wherever this system keeps them; undefined where there is none. */
export function postgresPrograms(debian = debians) {
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const ofDebian = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, "bin"));
  const onPath = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  // `pg_config` may come with the libraries alone.
  const isWhole = (folder) =>
    ["initdb", "postgres"].every((name) => existsSync(join(folder, name)));
  return [...ofDebian, ...asConfigured(), ...onPath].find(isWhole);
}

function asConfigured() {
  try {
    const stdio = ["ignore", "pipe", "ignore"];
    return [execFileSync("pg_config", ["--bindir"], { encoding: "utf8", stdio }).trim()];
  } catch {
    return [];
  }
}

/** Installs Debian's PostgreSQL where that can be done without asking; answers whether one is there. */
export async function postgresWhereItCanBeHad() {
  if (postgresPrograms()) return true;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("Installing Debian's PostgreSQL for the tests of the endpoint …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { quiet: true, env });
  const args = ["install", "-y", "--no-install-recommends", "postgresql"];
  const { ok, output } = await run("apt-get", args, { quiet: true, env });
  if (!ok) console.error(output);
  return postgresPrograms() !== undefined;
}

export const noPostgres =
  "Some of the slow tests of the endpoint need PostgreSQL, and no initdb was found: not in /usr/lib/postgresql, not where " +
  "pg_config says, not on the path. Install it (on Debian: sudo apt-get install postgresql) and run the same command again.";
