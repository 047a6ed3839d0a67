import type { run as en } from "../en/run.ts";
import { count } from "../plural.ts";

const sharps = { C: "Cis", D: "Dis", E: "Eis", F: "Fis", G: "Gis", A: "Ais", B: "His" };
const flats = { C: "Ces", D: "Des", E: "Es", F: "Fes", G: "Ges", A: "As", B: "B" };
const doubleFlats = {
  C: "Ceses",
  D: "Deses",
  E: "Eses",
  F: "Feses",
  G: "Geses",
  A: "Asas",
  B: "Bes",
};

type Letter = keyof typeof sharps;

function noteName(
  letter: Letter,
  accidental: "doubleFlat" | "flat" | "natural" | "sharp" | "doubleSharp",
): string {
  switch (accidental) {
    case "doubleFlat":
      return doubleFlats[letter];
    case "flat":
      return flats[letter];
    case "natural":
      return letter === "B" ? "H" : letter;
    case "sharp":
      return sharps[letter];
    case "doubleSharp":
      return `${sharps[letter]}is`;
  }
}

export const run: typeof en = {
  next: "Næste punkt",
  previous: "Forrige punkt",
  endSession: "Afslut korgangen",
  rollCall: "Fremmøde",
  wholePlan: "Hele planen",
  steps: "Skridt gennem planen",
  skip: "Spring over",
  insert: "Læg noget ind",
  kinds: {
    warmUp: "Opvarmning",
    song: "Sang",
    rest: "Pause",
    notice: "Besked",
    chatBar: "Snak-bar",
  },
  unknownItem: "Et punkt, der ikke er i biblioteket længere",
  place: (number, total) => `${number} af ${total}`,
  now: (title) => `Nu: ${title}`,

  seated: "Siddende",
  level: (level) => `Niveau ${level}`,
  easier: "Lettere",
  harder: "Sværere",
  dock: "Lettere eller sværere",
  noLevel: { easier: "Lettere bliver det ikke", harder: "Sværere bliver det ikke" },
  restWords: "Et stille øjeblik. Ingen behøver at sige noget.",
  chatWords: "Korgangen er slut. Den, der har lyst, bliver til kaffe; den, der har lyst, går hjem.",
  gone: "Punktet er ikke i planen længere. Det bliver stående her, til du går videre.",

  noteName,
  beginOn: (note: string) => `begynd på ${note}`,
  keyName: (letter, accidental, mode) =>
    mode === "major"
      ? `${noteName(letter, accidental)}-dur`
      : `${noteName(letter, accidental).toLowerCase()}-mol`,
  keyTyped: (key) => `Toneart ${key}`,
  hear: (note) => `Hør ${note}`,
  noMelody: "Noderne står på jeres eget ark.",
  tempo: (bpm) => `${bpm} i minuttet`,
  noTempo: "Slå pulsen for at finde et tempo.",
  slower: "Roligere",
  faster: "Hurtigere",
  tapBeat: "Slå",
  tapBeatSpoken: "Slå pulsen",
  click: "Klik",
  beat: "Puls",
  noSound: "Denne browser giver ingen lyd. Tonen og pulsen kan stadig ses.",

  nextIs: "Derefter",
  nothingNext: "Det er sidste punkt.",
  at: (time) => `kl. ${time}`,
  gonePlanned: (gone, planned) => `${gone} af ${count(planned, "minut", "minutter")}`,
  onTime: "Planen holder",
  behind: (minutes) => `${count(minutes, "minut", "minutter")} efter planen`,
  toSpare: (minutes) => `${count(minutes, "minut", "minutter")} til gode`,
  ends: (time) => `slutter ${time}`,
  endsPlanned: (time, planned) => `slutter ${time}, planlagt ${planned}`,
  ended: "Efter korgangen",
  drop: (items) => `Slut til tiden ved at udelade ${items}`,
  dropNearer: (items) => `Kom tættere på tiden ved at udelade ${items}`,
  dropped: (items) => `Udeladt: ${items}`,
  skipped: (item) => `Sprunget over: ${item}`,

  howWas: (item) => `Hvordan gik det med ${item}?`,
  wentLike: (item) => `${item} var`,
  fits: { tooEasy: "For let", justRight: "Tilpas", tooMuch: "For meget" },

  line: "En linje at huske",
  lineHint: "Det, der hjælper – ikke hvorfor. Gemmes, mens du skriver.",
  lineWhy: (word) => `»${word}« siger måske hvorfor. Her er det nok med det, der hjælper.`,

  marks: { done: "gjort", skipped: "sprunget over", now: "nu" },
  jumpHint: "Tryk på et punkt for at gå til det.",
  takeIn: "Tag med igen",
  takeInItem: (item) => `Tag med igen: ${item}`,
  minutes: (minutes) => count(minutes, "minut", "minutter"),

  insertTitle: (item) => `Læg ind efter ${item}`,
  insertSearch: "Søg i sange og opvarmning",
  clear: "Ryd",
  noticeText: "Det, der skal siges",
  noticeEmpty: "Skriv først det, der skal siges.",
  addNotice: "Læg beskeden ind",
  inserted: (item) => `Kommer bagefter: ${item}`,
  songs: "Sange",
  warmUps: "Opvarmning",
  nothingFound: "Der er ikke noget i biblioteket med det navn.",

  awakeRefused: "Skærmen kan gå i sort: Enheden ville ikke holde den tændt.",
  awakeUnknown:
    "Denne browser kan ikke holde skærmen tændt. Sæt enheden til at blive ved i længere tid.",
  fullScreen: "Fuld skærm",
  leaveFullScreen: "Forlad fuld skærm",

  start: "Begynd korgangen",
  notStarted: "Ikke begyndt endnu",
  planned: (items, minutes) =>
    `${count(items, "punkt", "punkter")}, ${count(minutes, "minut", "minutter")}`,
  emptyPlan: "Planen er tom endnu. Korgangen kan begynde, når der er ét punkt i den.",
  makePlan: "Lav planen",
  sessionEnded: "Korgangen er slut",
  endedAt: (time) => `Den sluttede kl. ${time}. Det, I har noteret, er gemt.`,
  toClosing: "Til afrundingen",
  goOnAgain: "Fortsæt igen",
  endedNow: "Korgangen er afsluttet.",
  noSession: "Denne korgang findes ikke på enheden.",
  noSessionLead: "Den kan være fjernet, eller den hører til et andet kor.",
};
