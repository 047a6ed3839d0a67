import { statSync } from "node:fs";

import { at, run } from "./tools.mjs";

/** Installs the packages named in package-lock.json when they are not there yet, or older than it. */
export async function installWhatIsMissing() {
  if (changed(at("node_modules", ".package-lock.json")) >= changed(at("package-lock.json"))) return;
  console.log("Installing the packages that Korlag is built with …");
  const { ok } = await run("npm", ["ci", "--no-audit", "--no-fund"]);
  if (ok) return;
  console.error(
    "The packages could not be installed. Is there a network? Then run the same command again.",
  );
  process.exit(1);
}

function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
