import { count } from "../plural.ts";

export const closing = {
  title: "How was it?",
  lead: (session: string) => `${session}. A minute is enough, and all of it can be left out.`,
  gone: "This session is no longer here.",
  here: "Here today",
  hereThatDay: "Here that day",
  hereNobody: "Nobody is marked yet.",
  singers: (number: number) => count(number, "singer", "singers"),
  guests: (number: number) => count(number, "guest", "guests"),
  companions: (number: number) => count(number, "companion", "companions"),
  rollCall: "Roll call",
  howWasIt: "What we did",
  howWasItLead: "Was it too easy, just right or too much for the group?",
  allMarked: "Everything that was done has its mark.",
  nothingDone:
    "The songs and exercises in the plan were left out this time, so there is nothing to mark.",
  nothingPlanned: "There were no songs or exercises in the plan, so there is nothing to mark.",
  markedBefore: (number: number) => `Marked already: ${number}`,
  fit: { tooEasy: "Too easy", justRight: "Just right", tooMuch: "Too much" },
  fitOf: (fit: string, item: string) => `${fit}: ${item}`,
  wordsHeading: "In your own words",
  howItWent: "How did it go?",
  howItWentHint: "One line is enough.",
  remember: "What to remember for next time?",
  rememberHint: "What helped, what to bring, where to begin.",
  kept: "Saved here",
  diagnosis: (word: string) =>
    `“${word}” says why. What helps is enough here, for instance: short lines, one at a time.`,
  done: "Done",
};
