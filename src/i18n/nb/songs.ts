import type { Rights } from "#domain/song.ts";

import type { songs as en } from "../en/songs.ts";
import { count } from "../plural.ts";

const rights: Readonly<Record<Rights, string>> = {
  unknown: "Vet vi ikke ennå",
  free: "Fri",
  allowed: "Vi har lov til å bruke den",
  sheetOnly: "Bare fra våre egne ark",
};

const rightsHints: Readonly<Record<Rights, string>> = {
  unknown: "Det kan finnes ut en annen dag.",
  free: "Ingen eier den lenger.",
  allowed: "Vi har fått lov, eller vi har en avtale som dekker den.",
  sheetOnly: "Kjøpt eller lånt. Den kopieres og skrives ikke ut herfra.",
};

function value(sixtyFourths: number): string {
  const names: Readonly<Record<number, string>> = {
    64: "en helnote",
    48: "en punktert halvnote",
    32: "en halvnote",
    24: "en punktert firedel",
    16: "en firedel",
    12: "en punktert åttedel",
    8: "en åttedel",
    4: "en sekstendel",
  };
  return names[sixtyFourths] ?? count(Math.round(sixtyFourths / 4), "sekstendel", "sekstendeler");
}

const halfTones = (number: number) => count(number, "halvtone", "halvtoner");

export const songs: typeof en = {
  melody: "Melodien",
  drawing: "Notene blir tegnet.",
  picture: (key, metre, bars, phrases) =>
    `Notene til melodien: ${key}, ${metre}, ${count(bars, "takt", "takter")} i ${count(phrases, "frase", "fraser")}.`,
  listen: "Hør melodien",
  stop: "Stopp",
  along: "Det som klinger med",
  drone: "Bordun",
  ostinato: "Gjentatte toner",
  partner: (title) => `Med «${title}»`,
  countIn: "Telle opp",
  click: "Klikk",
  noSound: "Denne nettleseren gir ingen lyd. Notene kan fortsatt leses.",

  tempo: "Tempo",
  beats: "Slag per minutt.",
  beatsSuiting: (least, most) => `Slag per minutt; ${least}–${most} passer for denne sangen.`,
  slower: "Roligere",
  faster: "Raskere",
  startNote: "Starttone",
  hear: (note) => `Hør ${note}`,

  key: "Toneart",
  writtenIn: (key) => `Notert i ${key}. De beste for utrente stemmer står først.`,
  allEasy: "lett for de fleste",
  outside: (number) => `${halfTones(number)} utenfor`,
  keyKept: (key) => `Nå i ${key}.`,
  rangeInside: (lowest, highest) => `Fra ${lowest} opp til ${highest}: lett for de fleste stemmer.`,
  rangeBelow: (lowest, highest, below) =>
    `Fra ${lowest} opp til ${highest}: ${halfTones(below)} dypere enn det som er lett for de fleste.`,
  rangeAbove: (lowest, highest, above) =>
    `Fra ${lowest} opp til ${highest}: ${halfTones(above)} høyere enn det som er lett for de fleste.`,
  rangeBoth: (lowest, highest) =>
    `Fra ${lowest} opp til ${highest}: både dypere og høyere enn det som er lett for de fleste.`,
  easyIs: (lowest, highest) =>
    `De fleste utrente stemmer trives fra ${lowest} til ${highest}. Dype stemmer synger en oktav lavere.`,
  tune: "Melodien",
  easy: "Lett for de fleste",

  noTune: "Her er det ingen melodi ennå. Dere synger fra deres eget ark.",
  addTune: "Lim inn en melodi",
  changeTune: "Rett melodien",
  tuneUnread: "Melodien er lagret, men den kan ikke tegnes eller høres ennå.",
  tuneField: "Melodien i ABC",
  tuneHint:
    "ABC skriver noter med bokstaver, og mange sanger finnes slik på nettet. Lim inn alt, fra X: til den siste taktstreken.",
  tuneTooLong: "Dette er lengre enn én sang. Lim inn bare én melodi.",
  preview: "Slik ser det ut",
  problems: (number) =>
    `${count(number, "ting må", "ting må")} på plass før melodien kan tegnes og høres:`,
  problemAt: (line) => `Linje ${line}`,
  keepAnyway: "Du kan lagre den som den er, og rette den en annen dag.",
  tuneSaved: "Melodien ble lagret.",
  tuneRemoved: "Melodien ble tatt bort.",
  problem: {
    noMusic: "Det er ingen noter i teksten.",
    tooLong: (bars) => `Den har ${bars} takter, og det er for langt for en sang på gehør.`,
    noKey: "Tonearten mangler. Skriv en linje som K:D foran notene.",
    noMetre: "Taktarten mangler. Skriv en linje som M:4/4 foran tonearten.",
    metreChanges: "Taktarten skifter her. Hele melodien må ha samme taktart.",
    unknownCharacter: (character) => `«${character}» er ikke et tegn i ABC.`,
    notUnderstood: "Noe her kan ikke leses som ABC.",
    barLong: (bar, sixtyFourths) => `Takt ${bar} er ${value(sixtyFourths)} for lang.`,
    barShort: (bar, sixtyFourths) => `Takt ${bar} er ${value(sixtyFourths)} for kort.`,
    chord: "Her står flere toner samtidig. En melodi har én om gangen.",
    tooFine: "Denne tonen er for kort til å bli sunget.",
    severalVoices: "Her begynner en stemme til. Lim inn bare én stemme.",
    severalTunes: "Her begynner en melodi til. Lim inn bare én melodi.",
    jump: "Her er det et hopp (D.C., D.S. eller coda). Skriv ut notene slik de blir sunget.",
  },

  text: "Teksten",
  noText: "Ingen tekst er limt inn.",
  addText: "Lim inn teksten",
  changeText: "Rett teksten",
  textField: "Teksten dere synger",
  textHint: "En blank linje mellom versene. Teksten er til sangarket med stor skrift.",
  textTooLong: "Dette er lengre enn én sang. Lim inn bare én sang.",
  textSaved: "Teksten ble lagret.",
  textRemoved: "Teksten ble tatt bort.",

  rightsHeading: "Kan vi bruke den?",
  rightsLead:
    "Melodi og tekst kan ha hver sin eier. Som regel er begge fri når alle som har laget dem, har vært døde i mer enn 70 år. En oversettelse er et verk for seg.",
  tuneRights: "Melodien",
  textRights: "Teksten",
  rights,
  rightsHints,
  rightsKept: "Det er skrevet ned.",
  tuneFree: (reason) => `Melodien er fri. ${reason}.`,

  about: "Om sangen",
  newTitle: "Deres egen sang",
  newLead: "En tittel er nok. Melodi og tekst kan komme senere.",
  changeCard: "Rett tittelen",
  removeSong: "Fjern sangen",

  sheet: "Sangark med stor skrift",
  sheetBack: "Tilbake til sangen",
  print: "Skriv ut",
  withNotes: "Med noter",
  size: "Størrelsen på bokstavene",
  sizes: { large: "Stor", larger: "Større", largest: "Størst" },
  sheetWithoutWords: "Teksten kan limes inn på sangens egen side. Da blir den skrevet ut her.",
};
