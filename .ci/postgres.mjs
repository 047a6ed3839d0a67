import { existsSync, readdirSync } from "node:fs";

import { run } from "./tools.mjs";

const folder = "/usr/lib/postgresql";

function isThere() {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** Installs Debian's PostgreSQL where that can be done without asking; answers whether one is there. */
export async function postgresWhereItCanBeHad() {
  if (isThere()) return true;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("Installing Debian's PostgreSQL for the tests of the endpoint …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { quiet: true, env });
  const args = ["install", "-y", "--no-install-recommends", "postgresql"];
  const { ok, output } = await run("apt-get", args, { quiet: true, env });
  if (!ok) console.error(output);
  return isThere();
}

export const noPostgres =
  "The slow tests of the endpoint need PostgreSQL, and none was found in /usr/lib/postgresql. " +
  "Install it (on Debian: sudo apt-get install postgresql) and run the same command again.";
