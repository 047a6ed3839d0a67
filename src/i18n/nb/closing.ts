import type { closing as en } from "../en/closing.ts";
import { count } from "../plural.ts";

export const closing: typeof en = {
  title: "Hvordan var det?",
  lead: (session) => `Korøvelsen ${session}. Et minutt er nok, og alt kan hoppes over.`,
  gone: "Denne korøvelsen er her ikke lenger.",
  here: "Her i dag",
  hereThatDay: "Her den dagen",
  hereNobody: "Ingen er markert ennå.",
  singers: (number) => count(number, "sanger", "sangere"),
  guests: (number) => count(number, "gjest", "gjester"),
  companions: (number) => count(number, "ledsager", "ledsagere"),
  rollCall: "Oppmøte",
  howWasIt: "Dette gjorde vi",
  howWasItLead: "Var det for lett, passe eller for mye for gruppen?",
  allMarked: "Alt dere rakk, har fått merket sitt.",
  nothingDone:
    "Sangene og øvelsene i planen ble hoppet over denne gangen, så her er det ikke noe å merke.",
  nothingPlanned: "Det var ingen sanger eller øvelser i planen, så her er det ikke noe å merke.",
  markedBefore: (number) => `Merket fra før: ${number}`,
  fit: { tooEasy: "For lett", justRight: "Passe", tooMuch: "For mye" },
  fitOf: (fit, item) => `${fit}: ${item}`,
  wordsHeading: "Med dine egne ord",
  howItWent: "Hvordan gikk det?",
  howItWentHint: "En linje er nok.",
  remember: "Hva skal du huske til neste gang?",
  rememberHint: "Hva hjalp, hva må med, hvor begynner dere.",
  kept: "Lagret her",
  diagnosis: (word) =>
    `«${word}» sier hvorfor. Her holder det å skrive hva som hjelper, for eksempel: korte linjer, én om gangen.`,
  done: "Ferdig",
};
