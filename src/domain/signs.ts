/** What can be seen or heard of a whole group; never about one person. */
export type Sign =
  | "tuneBreaksOff"
  | "tempoRunsOrDrags"
  | "soundThins"
  | "facesDown"
  | "laughterStops"
  | "lookingForHelp"
  | "partsMelt"
  | "someoneStops"
  | "talking"
  | "lookingOut"
  | "ownVariations"
  | "singingAhead"
  | "autopilot"
  | "effortAndSmiles"
  | "mistakesRepaired"
  | "onceMore";

export const signsOfTooMuch: readonly Sign[] = [
  "tuneBreaksOff",
  "tempoRunsOrDrags",
  "soundThins",
  "facesDown",
  "laughterStops",
  "lookingForHelp",
  "partsMelt",
  "someoneStops",
];

export const signsOfTooEasy: readonly Sign[] = [
  "talking",
  "lookingOut",
  "ownVariations",
  "singingAhead",
  "autopilot",
];

export const signsOfJustRight: readonly Sign[] = [
  "effortAndSmiles",
  "mistakesRepaired",
  "onceMore",
];

/** The first two to look out for, since they ask for something; then the sign that all is well. */
export const signs: readonly Sign[] = [...signsOfTooMuch, ...signsOfTooEasy, ...signsOfJustRight];
