import { reachedFrom } from "./pieces.mjs";

/** What every choir has a moment after it was opened, shared or not. */
export const everyChoir = ["index.html", "src/store/savedChoir.ts", "src/store/erase.ts"];

/** The scripts that a choir needs every day because it is shared. What is fetched now and then is not among them. */
export function everyMeeting() {
  const seen = reachedFrom(everyChoir);
  const fresh = [...reachedFrom(["src/sync/onPage.ts"])].filter((file) => !seen.has(file));
  return {
    name: "what a shared choir needs every day",
    scripts: fresh.map((file) => `dist/${file}`),
    limit: "12 kB",
  };
}
