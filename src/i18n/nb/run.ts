import type { run as en } from "../en/run.ts";
import { count } from "../plural.ts";

const sharps = { C: "Ciss", D: "Diss", E: "Eiss", F: "Fiss", G: "Giss", A: "Aiss", B: "Hiss" };
const flats = { C: "Cess", D: "Dess", E: "Ess", F: "Fess", G: "Gess", A: "Ass", B: "B" };
const doubleFlats = {
  C: "Cessess",
  D: "Dessess",
  E: "Essess",
  F: "Fessess",
  G: "Gessess",
  A: "Assass",
  B: "Bess",
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
      return `${sharps[letter]}iss`;
  }
}

export const run: typeof en = {
  next: "Neste punkt",
  previous: "Forrige punkt",
  endSession: "Avslutt korøvelsen",
  rollCall: "Oppmøte",
  wholePlan: "Hele planen",
  steps: "Steg gjennom planen",
  skip: "Hopp over",
  insert: "Legg inn noe",
  kinds: {
    warmUp: "Oppvarming",
    song: "Sang",
    rest: "Pause",
    notice: "Beskjed",
    chatBar: "Kaffeprat",
  },
  unknownItem: "Et punkt som ikke er i biblioteket lenger",
  place: (number, total) => `${number} av ${total}`,
  now: (title) => `Nå: ${title}`,

  seated: "Sittende",
  level: (level) => `Nivå ${level}`,
  easier: "Lettere",
  harder: "Vanskeligere",
  dock: "Lettere eller vanskeligere",
  noLevel: { easier: "Dette er det letteste", harder: "Dette er det vanskeligste" },
  restWords: "En stille stund. Ingen trenger å si noe.",
  chatWords: "Korøvelsen er over. De som vil, blir til kaffe; de som vil, går hjem.",
  gone: "Punktet er ikke i planen lenger. Det blir stående her til du går videre.",

  noteName,
  beginOn: (note: string) => `begynn på ${note}`,
  keyName: (letter, accidental, mode) =>
    mode === "major"
      ? `${noteName(letter, accidental)}-dur`
      : `${noteName(letter, accidental).toLowerCase()}-moll`,
  keyTyped: (key) => `Toneart ${key}`,
  hear: (note) => `Hør ${note}`,
  noMelody: "Notene står på deres eget ark.",
  tempo: (bpm) => `${bpm} i minuttet`,
  noTempo: "Slå pulsen for å finne et tempo.",
  slower: "Roligere",
  faster: "Raskere",
  tapBeat: "Slå",
  tapBeatSpoken: "Slå pulsen",
  click: "Klikk",
  beat: "Puls",
  noSound: "Denne nettleseren gir ingen lyd. Tonen og pulsen kan fortsatt ses.",

  nextIs: "Deretter",
  nothingNext: "Dette er det siste punktet.",
  at: (time) => `kl. ${time}`,
  gonePlanned: (gone, planned) => `${gone} av ${count(planned, "minutt", "minutter")}`,
  onTime: "Planen holder",
  behind: (minutes) => `${count(minutes, "minutt", "minutter")} etter planen`,
  toSpare: (minutes) => `${count(minutes, "minutt", "minutter")} til gode`,
  ends: (time) => `slutter ${time}`,
  endsPlanned: (time, planned) => `slutter ${time}, planlagt ${planned}`,
  ended: "Etter korøvelsen",
  drop: (items) => `Slutt til tiden ved å droppe ${items}`,
  dropNearer: (items) => `Kom nærmere tiden ved å droppe ${items}`,
  dropped: (items) => `Droppet: ${items}`,
  skipped: (item) => `Hoppet over: ${item}`,

  howWas: (item) => `Hvordan gikk det med ${item}?`,
  wentLike: (item) => `${item} var`,
  fits: { tooEasy: "For lett", justRight: "Passe", tooMuch: "For mye" },

  line: "En linje å huske",
  lineHint: "Det som hjelper – ikke hvorfor. Lagres mens du skriver.",
  lineWhy: (word) => `«${word}» sier kanskje hvorfor. Her holder det med det som hjelper.`,

  marks: { done: "gjort", skipped: "hoppet over", now: "nå" },
  jumpHint: "Trykk på et punkt for å gå til det.",
  takeIn: "Ta med igjen",
  takeInItem: (item) => `Ta med igjen: ${item}`,
  minutes: (minutes) => count(minutes, "minutt", "minutter"),

  insertTitle: (item) => `Legg inn etter ${item}`,
  insertSearch: "Søk i sanger og oppvarming",
  clear: "Tøm",
  noticeText: "Det som skal sies",
  noticeEmpty: "Skriv først det som skal sies.",
  addNotice: "Legg inn beskjeden",
  inserted: (item) => `Kommer etterpå: ${item}`,
  songs: "Sanger",
  warmUps: "Oppvarming",
  nothingFound: "Det er ingenting i biblioteket med det navnet.",

  awakeRefused: "Skjermen kan bli svart: Enheten ville ikke holde den på.",
  awakeUnknown:
    "Denne nettleseren kan ikke holde skjermen på. Still enheten inn på å stå på lenger.",
  fullScreen: "Fullskjerm",
  leaveFullScreen: "Gå ut av fullskjerm",

  start: "Start korøvelsen",
  notStarted: "Ikke begynt ennå",
  planned: (items, minutes) =>
    `${count(items, "punkt", "punkter")}, ${count(minutes, "minutt", "minutter")}`,
  emptyPlan: "Planen er tom ennå. Korøvelsen kan begynne når det er ett punkt i den.",
  makePlan: "Lag planen",
  sessionEnded: "Korøvelsen er over",
  endedAt: (time) => `Den ble avsluttet kl. ${time}. Det dere har notert, er lagret.`,
  toClosing: "Til avrundingen",
  goOnAgain: "Fortsett igjen",
  endedNow: "Korøvelsen er avsluttet.",
  noSession: "Denne korøvelsen finnes ikke på enheten.",
  noSessionLead: "Den kan være fjernet, eller den hører til et annet kor.",
};
