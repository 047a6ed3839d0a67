import type { closing as en } from "../en/closing.ts";
import { count } from "../plural.ts";

export const closing: typeof en = {
  title: "Hvordan var det?",
  lead: (session) => `Korgangen ${session}. Et minut er nok, og det hele kan springes over.`,
  gone: "Denne korgang er her ikke længere.",
  here: "Her i dag",
  hereThatDay: "Her den dag",
  hereNobody: "Der er ikke sat kryds ved nogen endnu.",
  singers: (number) => count(number, "sanger", "sangere"),
  guests: (number) => count(number, "gæst", "gæster"),
  companions: (number) => count(number, "ledsager", "ledsagere"),
  rollCall: "Fremmøde",
  howWasIt: "Det gjorde vi",
  howWasItLead: "Var det for let, tilpas eller for meget for gruppen?",
  allMarked: "Alt, hvad I nåede, har fået sit mærke.",
  nothingDone:
    "Planens sange og øvelser blev sprunget over denne gang, så her er ikke noget at mærke.",
  nothingPlanned: "Der var ingen sange eller øvelser i planen, så her er ikke noget at mærke.",
  markedBefore: (number) => `Mærket i forvejen: ${number}`,
  fit: { tooEasy: "For let", justRight: "Tilpas", tooMuch: "For meget" },
  fitOf: (fit, item) => `${fit}: ${item}`,
  wordsHeading: "Med dine egne ord",
  howItWent: "Hvordan gik det?",
  howItWentHint: "En linje er nok.",
  remember: "Hvad skal du huske til næste gang?",
  rememberHint: "Hvad hjalp, hvad skal med, hvor begynder I.",
  kept: "Gemt her",
  diagnosis: (word) =>
    `»${word}« siger hvorfor. Her er det nok at skrive, hvad der hjælper, for eksempel: korte linjer, én ad gangen.`,
  done: "Færdig",
};
