import type { Language } from "#domain/language.ts";

import type { en } from "./en.ts";

/** Everything the app says, in one language. English gives the shape; the compiler holds the others to it. */
export type Words = typeof en;

/** Each language is a file of its own, fetched (or taken from the device) when somebody speaks it. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case "en":
      return (await import("./en.ts")).en;
    case "da":
      return (await import("./da.ts")).da;
    case "nb":
      return (await import("./nb.ts")).nb;
  }
}
