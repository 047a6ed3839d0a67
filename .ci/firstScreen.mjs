import { readFileSync } from "node:fs";

import { at } from "./tools.mjs";

/**
 * The scripts that have to cross the wire before somebody can do something: the entry, what it imports, one language
 * (Danish is the longest) and one screen. Read from what the build has written down.
 */
export function firstScreens() {
  const pieces = JSON.parse(readFileSync(at(".cache", "build-manifest.json"), "utf8"));
  const scriptsFor = (screen) => {
    const files = new Set();
    const visit = (name) => {
      const piece = pieces[name];
      if (!piece)
        throw new Error(`${name} is not a piece of the build; .ci/firstScreen.mjs names it`);
      if (files.has(piece.file)) return;
      files.add(piece.file);
      for (const next of piece.imports ?? []) visit(next);
    };
    for (const name of ["index.html", "src/i18n/da.ts", `src/features/${screen}.tsx`]) visit(name);
    return [...files].map((file) => `dist/${file}`);
  };
  return [
    { name: "the first start", scripts: scriptsFor("welcome/WelcomeScreen") },
    { name: "opening on Today", scripts: scriptsFor("today/TodayScreen") },
    { name: "opening on the roll call", scripts: scriptsFor("roll-call/RollCallScreen") },
    { name: "opening on the running session", scripts: scriptsFor("run/RunScreen") },
  ];
}
