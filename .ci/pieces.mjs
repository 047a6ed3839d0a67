import { readFileSync } from "node:fs";

import { at } from "./tools.mjs";

/**
 * The files of these pieces of the build and of all that they need at once.
 *
 * @param {readonly string[]} names modules as the build writes them, such as `src/store/erase.ts`
 * @returns {Set<string>} below `dist`
 */
export function reachedFrom(names) {
  const pieces = JSON.parse(readFileSync(at(".cache", "build-manifest.json"), "utf8"));
  const files = new Set();
  const visit = (name) => {
    const piece = pieces[name] ?? sharedPiece(pieces, name);
    if (!piece) throw new Error(`${name} is not a piece of the build`);
    if (files.has(piece.file)) return;
    files.add(piece.file);
    for (const next of piece.imports ?? []) visit(next);
  };
  for (const name of names) visit(name);
  return files;
}

/** Where more than one piece needs a module from the start, it is in one that has its name and no address. */
function sharedPiece(pieces, module) {
  const own = module.slice(module.lastIndexOf("/") + 1).replace(/\.ts$/, "");
  return Object.values(pieces).find(({ name, file }) => name === own && file.endsWith(".js"));
}
