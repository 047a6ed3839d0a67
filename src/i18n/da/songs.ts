import type { Rights } from "#domain/song.ts";

import type { songs as en } from "../en/songs.ts";
import { count } from "../plural.ts";

const rights: Readonly<Record<Rights, string>> = {
  unknown: "Ved vi ikke endnu",
  free: "Fri",
  allowed: "Vi må bruge den",
  sheetOnly: "Kun fra vores egne ark",
};

const rightsHints: Readonly<Record<Rights, string>> = {
  unknown: "Det kan slås op en anden dag.",
  free: "Ingen ejer den længere.",
  allowed: "Vi har fået lov, eller vi har en aftale, der dækker den.",
  sheetOnly: "Købt eller lånt. Den kopieres og udskrives ikke herfra.",
};

function value(sixtyFourths: number): string {
  const names: Readonly<Record<number, string>> = {
    64: "en helnode",
    48: "en punkteret halvnode",
    32: "en halvnode",
    24: "en punkteret fjerdedel",
    16: "en fjerdedel",
    12: "en punkteret ottendedel",
    8: "en ottendedel",
    4: "en sekstendedel",
  };
  return (
    names[sixtyFourths] ?? count(Math.round(sixtyFourths / 4), "sekstendedel", "sekstendedele")
  );
}

const halfTones = (number: number) => count(number, "halvtone", "halvtoner");

export const songs: typeof en = {
  melody: "Melodien",
  drawing: "Noderne bliver tegnet.",
  picture: (key, metre, bars, phrases) =>
    `Melodiens noder: ${key}, ${metre}, ${count(bars, "takt", "takter")} i ${count(phrases, "frase", "fraser")}.`,
  listen: "Hør melodien",
  stop: "Stop",
  along: "Det, der klinger med",
  drone: "Bordun",
  ostinato: "Gentagne toner",
  partner: (title) => `Med »${title}«`,
  countIn: "Tælle for",
  click: "Klik",
  noSound: "Denne browser giver ingen lyd. Noderne kan stadig læses.",

  tempo: "Tempo",
  beats: "Slag i minuttet.",
  beatsSuiting: (least, most) => `Slag i minuttet; ${least}–${most} passer til sangen.`,
  slower: "Roligere",
  faster: "Hurtigere",
  startNote: "Starttone",
  hear: (note) => `Hør ${note}`,

  key: "Toneart",
  writtenIn: (key) => `Noteret i ${key}. De bedste for uøvede stemmer står først.`,
  allEasy: "let for de fleste",
  outside: (number) => `${halfTones(number)} udenfor`,
  keyKept: (key) => `Nu i ${key}.`,
  rangeInside: (lowest, highest) => `Fra ${lowest} op til ${highest}: let for de fleste stemmer.`,
  rangeBelow: (lowest, highest, below) =>
    `Fra ${lowest} op til ${highest}: ${halfTones(below)} dybere, end de fleste har let ved.`,
  rangeAbove: (lowest, highest, above) =>
    `Fra ${lowest} op til ${highest}: ${halfTones(above)} højere, end de fleste har let ved.`,
  rangeBoth: (lowest, highest) =>
    `Fra ${lowest} op til ${highest}: både dybere og højere, end de fleste har let ved.`,
  easyIs: (lowest, highest) =>
    `De fleste uøvede stemmer har det godt fra ${lowest} til ${highest}. Dybe stemmer synger en oktav lavere.`,
  tune: "Melodien",
  easy: "Let for de fleste",

  noTune: "Her er ingen melodi endnu. I synger efter jeres eget ark.",
  addTune: "Indsæt en melodi",
  changeTune: "Ret melodien",
  tuneUnread: "Melodien er gemt, men den kan ikke tegnes eller høres endnu.",
  tuneField: "Melodien i ABC",
  tuneHint:
    "ABC skriver noder med bogstaver, og mange sange findes sådan på nettet. Sæt det hele ind, fra X: til den sidste taktstreg.",
  tuneTooLong: "Det er længere end én sang. Sæt kun én melodi ind.",
  preview: "Sådan ser det ud",
  problems: (number) =>
    `${count(number, "ting mangler", "ting mangler")} at falde på plads, før melodien kan tegnes og høres:`,
  problemAt: (line) => `Linje ${line}`,
  keepAnyway: "Du kan gemme den, som den er, og rette den en anden dag.",
  tuneSaved: "Melodien blev gemt.",
  tuneRemoved: "Melodien blev fjernet.",
  problem: {
    noMusic: "Der er ingen noder i teksten.",
    tooLong: (bars) => `Den har ${bars} takter, og det er for langt til en sang på gehør.`,
    noKey: "Tonearten mangler. Skriv en linje som K:D før noderne.",
    noMetre: "Taktarten mangler. Skriv en linje som M:4/4 før tonearten.",
    metreChanges: "Taktarten skifter her. Hele melodien skal have samme taktart.",
    unknownCharacter: (character) => `»${character}« er ikke et tegn i ABC.`,
    notUnderstood: "Noget her kan ikke læses som ABC.",
    barLong: (bar, sixtyFourths) => `Takt ${bar} er ${value(sixtyFourths)} for lang.`,
    barShort: (bar, sixtyFourths) => `Takt ${bar} er ${value(sixtyFourths)} for kort.`,
    chord: "Her står flere toner på én gang. En melodi har én ad gangen.",
    tooFine: "Denne tone er for kort til at blive sunget.",
    severalVoices: "Her begynder en stemme til. Sæt kun én stemme ind.",
    severalTunes: "Her begynder en melodi til. Sæt kun én melodi ind.",
    jump: "Her er et spring (D.C., D.S. eller coda). Skriv noderne ud, som de bliver sunget.",
  },

  text: "Teksten",
  noText: "Der er ikke sat nogen tekst ind.",
  addText: "Indsæt teksten",
  changeText: "Ret teksten",
  textField: "Den tekst, I synger",
  textHint: "En blank linje mellem versene. Teksten er til sangarket med stor skrift.",
  textTooLong: "Det er længere end én sang. Sæt kun én sang ind.",
  textSaved: "Teksten blev gemt.",
  textRemoved: "Teksten blev fjernet.",

  rightsHeading: "Må vi bruge den?",
  rightsLead:
    "Melodi og tekst kan have hver sin ejer. Som regel er begge fri, når alle, der har lavet dem, har været døde i mere end 70 år. En oversættelse er et værk for sig.",
  tuneRights: "Melodien",
  textRights: "Teksten",
  rights,
  rightsHints,
  rightsKept: "Det er skrevet ned.",
  tuneFree: (reason) => `Melodien er fri. ${reason}.`,

  about: "Om sangen",
  newTitle: "Jeres egen sang",
  newLead: "En titel er nok. Melodi og tekst kan komme senere.",
  changeCard: "Ret titlen",
  removeSong: "Fjern sangen",

  sheet: "Sangark med stor skrift",
  sheetBack: "Tilbage til sangen",
  print: "Udskriv",
  withNotes: "Med noder",
  size: "Bogstavernes størrelse",
  sizes: { large: "Stor", larger: "Større", largest: "Størst" },
  sheetWithoutWords: "Teksten kan sættes ind på sangens egen side. Så bliver den udskrevet her.",
};
