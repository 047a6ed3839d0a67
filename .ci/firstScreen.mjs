import { reachedFrom } from "./pieces.mjs";

/**
 * The scripts that are read before somebody can do something: the entry, what it imports, the words and one screen.
 * The three doors and Today need only the first words of a language, the hall its own as well. Danish is the longest.
 */
export function firstScreens() {
  const scriptsFor = (...names) =>
    [...reachedFrom(["index.html", ...names])].map((file) => `dist/${file}`);
  const first = "src/i18n/da/first.ts";
  const hall = "src/i18n/da/hall.ts";
  return [
    {
      name: "the first start",
      scripts: scriptsFor(first, "src/features/welcome/WelcomeScreen.tsx"),
      limit: "144 kB",
    },
    {
      name: "opening on Today",
      scripts: scriptsFor(first, "src/features/today/TodayScreen.tsx"),
      limit: "153 kB",
    },
    {
      name: "opening on the roll call",
      scripts: scriptsFor(first, hall, "src/features/roll-call/RollCallScreen.tsx"),
      limit: "166 kB",
    },
    {
      name: "opening on the running session",
      scripts: scriptsFor(first, hall, "src/features/run/RunScreen.tsx"),
      limit: "201 kB",
    },
  ];
}
