import { readFileSync } from "node:fs";

import { at } from "./tools.mjs";

/**
 * The scripts that are read before somebody can do something: the entry, what it imports, the words and one screen.
 * The three doors and Today need only the first words of a language, the hall its own as well. Danish is the longest.
 */
export function firstScreens() {
  const pieces = JSON.parse(readFileSync(at(".cache", "build-manifest.json"), "utf8"));
  const scriptsFor = (...names) => {
    const files = new Set();
    const visit = (name) => {
      const piece = pieces[name];
      if (!piece)
        throw new Error(`${name} is not a piece of the build; .ci/firstScreen.mjs names it`);
      if (files.has(piece.file)) return;
      files.add(piece.file);
      for (const next of piece.imports ?? []) visit(next);
    };
    for (const name of ["index.html", ...names]) visit(name);
    return [...files].map((file) => `dist/${file}`);
  };
  const first = "src/i18n/da/first.ts";
  const hall = "src/i18n/da/hall.ts";
  return [
    {
      name: "the first start",
      scripts: scriptsFor(first, "src/features/welcome/WelcomeScreen.tsx"),
      limit: "143 kB",
    },
    {
      name: "opening on Today",
      scripts: scriptsFor(first, "src/features/today/TodayScreen.tsx"),
      limit: "152 kB",
    },
    {
      name: "opening on the roll call",
      scripts: scriptsFor(first, hall, "src/features/roll-call/RollCallScreen.tsx"),
      limit: "166 kB",
    },
    {
      name: "opening on the running session",
      scripts: scriptsFor(first, hall, "src/features/run/RunScreen.tsx"),
      limit: "200 kB",
    },
  ];
}
