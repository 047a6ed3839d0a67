import type { Rights } from "#domain/song.ts";

import { count } from "../plural.ts";

const rights: Readonly<Record<Rights, string>> = {
  unknown: "Not known yet",
  free: "Free",
  allowed: "We may use it",
  sheetOnly: "Only from our own sheets",
};

const rightsHints: Readonly<Record<Rights, string>> = {
  unknown: "It can be looked up another day.",
  free: "Nobody owns it any more.",
  allowed: "By permission or by a licence that we have.",
  sheetOnly: "Bought or lent. It is not copied or printed from here.",
};

/** How much a bar is too long or too short; in whole notes as 1/64. */
function value(sixtyFourths: number): string {
  const names: Readonly<Record<number, string>> = {
    64: "a whole note",
    48: "a dotted half note",
    32: "a half note",
    24: "a dotted quarter note",
    16: "a quarter note",
    12: "a dotted eighth note",
    8: "an eighth note",
    4: "a sixteenth note",
  };
  return names[sixtyFourths] ?? count(Math.round(sixtyFourths / 4), "sixteenth", "sixteenths");
}

export const songs = {
  melody: "The melody",
  drawing: "The notes are being drawn.",
  picture: (key: string, metre: string, bars: number, phrases: number) =>
    `Notes of the melody: ${key}, ${metre}, ${count(bars, "bar", "bars")} in ${count(phrases, "phrase", "phrases")}.`,
  listen: "Hear the tune",
  stop: "Stop",
  along: "What sounds along",
  drone: "Drone",
  ostinato: "Repeated notes",
  partner: (title: string) => `With “${title}”`,
  countIn: "Count-in",
  click: "Click",
  noSound: "This browser gives no sound. The notes can still be read.",

  tempo: "Tempo",
  beats: "Beats a minute.",
  beatsSuiting: (least: number, most: number) =>
    `Beats a minute; ${least}–${most} suits this song.`,
  slower: "Slower",
  faster: "Faster",
  startNote: "Start note",
  hear: (note: string) => `Hear ${note}`,

  key: "Key",
  writtenIn: (key: string) => `Written in ${key}. The best for untrained voices come first.`,
  allEasy: "easy for most",
  outside: (halfSteps: number) => `${count(halfSteps, "half step", "half steps")} outside`,
  keyKept: (key: string) => `Now in ${key}.`,
  rangeInside: (lowest: string, highest: string) =>
    `From ${lowest} up to ${highest}: easy for most voices.`,
  rangeBelow: (lowest: string, highest: string, below: number) =>
    `From ${lowest} up to ${highest}: ${count(below, "half step", "half steps")} deeper than is easy for most.`,
  rangeAbove: (lowest: string, highest: string, above: number) =>
    `From ${lowest} up to ${highest}: ${count(above, "half step", "half steps")} higher than is easy for most.`,
  rangeBoth: (lowest: string, highest: string) =>
    `From ${lowest} up to ${highest}: both deeper and higher than is easy for most.`,
  easyIs: (lowest: string, highest: string) =>
    `Most untrained voices are at ease from ${lowest} to ${highest}. Deep voices sing an octave lower.`,
  tune: "The tune",
  easy: "Easy for most",

  noTune: "There is no melody here yet. You sing from your own sheet.",
  addTune: "Paste a melody",
  changeTune: "Change the melody",
  tuneUnread: "The melody is kept, but it cannot be drawn or heard yet.",
  tuneField: "The melody in ABC",
  tuneHint:
    "ABC writes notes with letters, and many songs can be found that way on the web. Paste all of it, from X: to the last bar line.",
  tuneTooLong: "This is longer than one song. Paste one melody only.",
  preview: "This is how it looks",
  problems: (number: number) =>
    `${count(number, "thing stands", "things stand")} in the way before it can be drawn and heard:`,
  problemAt: (line: number) => `Line ${line}`,
  keepAnyway: "You can save it as it is and put it right another day.",
  tuneSaved: "The melody was saved.",
  tuneRemoved: "The melody was taken away.",
  problem: {
    noMusic: "There are no notes in it.",
    tooLong: (bars: number) => `It has ${bars} bars, which is too long for a song to learn by ear.`,
    noKey: "The key is missing. Write a line such as K:D before the notes.",
    noMetre: "The metre is missing. Write a line such as M:4/4 before the key.",
    metreChanges: "The metre changes here. The whole melody has to have one metre.",
    unknownCharacter: (character: string) => `“${character}” is no sign in ABC.`,
    notUnderstood: "Something here cannot be read as ABC.",
    barLong: (bar: number, sixtyFourths: number) =>
      `Bar ${bar} is ${value(sixtyFourths)} too long.`,
    barShort: (bar: number, sixtyFourths: number) =>
      `Bar ${bar} is ${value(sixtyFourths)} too short.`,
    chord: "Several notes stand at once here. A melody has one at a time.",
    tooFine: "This note is too short to be sung.",
    severalVoices: "A second voice begins here. Paste one voice only.",
    severalTunes: "A second tune begins here. Paste one tune only.",
    jump: "There is a jump here (D.C., D.S. or coda). Write the notes out in the order they are sung.",
  },

  text: "The words",
  noText: "No words have been pasted.",
  addText: "Paste the words",
  changeText: "Change the words",
  textField: "The words that are sung",
  textHint: "A blank line between the verses. They are for the large-print sheet.",
  textTooLong: "This is longer than one song. Paste one song only.",
  textSaved: "The words were saved.",
  textRemoved: "The words were taken away.",

  rightsHeading: "May we use it?",
  rightsLead:
    "Tune and words may have different owners. As a rule both are free when everybody who made them has been dead for more than 70 years. A translation is a work of its own.",
  tuneRights: "The tune",
  textRights: "The words",
  rights,
  rightsHints,
  rightsKept: "That is written down.",
  tuneFree: (reason: string) => `The tune is free. ${reason}.`,

  about: "About the song",
  newTitle: "Your own song",
  newLead: "A title is enough. Melody and words may come later.",
  changeCard: "Change title",
  removeSong: "Remove the song",

  sheet: "Large-print sheet",
  sheetBack: "Back to the song",
  print: "Print",
  withNotes: "With notes",
  size: "Size of the letters",
  sizes: { large: "Large", larger: "Larger", largest: "Largest" },
  sheetWithoutWords: "The words can be pasted on the song’s own page. They are then printed here.",
};
