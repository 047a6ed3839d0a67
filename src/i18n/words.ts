import type { Language } from "#domain/language.ts";

import type { en } from "./en.ts";
import type { first } from "./en/first.ts";

/** Everything the app says, in one language. English gives the shape; the compiler holds the others to it. */
export type Words = typeof en;

/** The part of it that the frame and the first screens say. */
export type FirstWords = typeof first;

/** Each language is files of its own, fetched (or taken from the device) when somebody speaks it. */
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

export async function loadFirstWords(language: Language): Promise<FirstWords> {
  switch (language) {
    case "en":
      return (await import("./en/first.ts")).first;
    case "da":
      return (await import("./da/first.ts")).first;
    case "nb":
      return (await import("./nb/first.ts")).first;
  }
}
