import type { Language } from "#domain/language.ts";

import type { en } from "./en.ts";
import type { first } from "./en/first.ts";
import type { hall } from "./en/hall.ts";

/** Everything the app says, in one language. English gives the shape; the compiler holds the others to it. */
export type Words = typeof en;

/** The part of it that the frame and the first screens say. */
export type FirstWords = typeof first;

/** The part of it that is said while people sing. */
export type HallWords = typeof hall;

/** What a screen of the hall can say: its own part, and what the frame says. */
export type WordsOfHall = FirstWords & HallWords;

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

/** For who opens the app in the middle of a session: a third of all words, and they come sooner. */
export async function loadWordsOfHall(language: Language): Promise<WordsOfHall> {
  const [first, hall] = await Promise.all([loadFirstWords(language), loadHallWords(language)]);
  return { ...first, ...hall };
}

async function loadHallWords(language: Language): Promise<HallWords> {
  switch (language) {
    case "en":
      return (await import("./en/hall.ts")).hall;
    case "da":
      return (await import("./da/hall.ts")).hall;
    case "nb":
      return (await import("./nb/hall.ts")).hall;
  }
}
