import { statSync } from "node:fs";

import { at, run } from "./tools.mjs";

/** Installs the packages named in package-lock.json when they are not there yet, or older than it. */
export async function installWhatIsMissing() {
  const why = whyNotThisNode(process.versions.node);
  if (why) {
    console.error(why);
    process.exit(1);
  }
  if (changed(at("node_modules", ".package-lock.json")) >= changed(at("package-lock.json"))) return;
  console.log("Installing the packages that Korlag is built with …");
  const { ok } = await run("npm", ["ci", "--no-audit", "--no-fund"]);
  if (ok) return;
  console.error(
    "The packages could not be installed. Is there a network? Then run the same command again.",
  );
  process.exit(1);
}

/** A sentence where this version of Node is none that all packages run on: 20.19, 22.12, 24 or newer. */
export function whyNotThisNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isGood = major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (isGood) return undefined;
  return `Korlag needs Node 20.19, 22.12, 24 or newer (not 21 or 23); this is Node ${version}. Get one from https://nodejs.org and run the same command again.`;
}

function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
