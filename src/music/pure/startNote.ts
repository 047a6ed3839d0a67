/** A note as it is written: the letter and accidental in English usage, `octave` 4 begins at middle C. */
export interface Note {
  readonly letter: Letter;
  readonly accidental: Accidental;
  readonly octave: number;
  /** 60 is middle C. */
  readonly midi: number;
  /** In equal temperament with A at 440. */
  readonly hz: number;
}

export type Letter = "C" | "D" | "E" | "F" | "G" | "A" | "B";
export type Accidental = "doubleFlat" | "flat" | "natural" | "sharp" | "doubleSharp";

export interface Key {
  readonly letter: Letter;
  readonly accidental: "flat" | "natural" | "sharp";
  readonly mode: "major" | "minor" | "other";
  /** Sharps above zero, flats below. */
  readonly sharps: number;
}

/** The first note that sounds in a melody; undefined when the text has none. Grace notes and rests are passed over. */
export function startNoteOf(abc: string): Note | undefined {
  const { key, music } = readTune(abc);
  const found = firstNote.exec(music);
  if (!found) return undefined;
  const before = music.slice(0, found.index);
  const [, marks = "", name = "", ticks = ""] = found;
  const letter = letterFrom(name);
  if (!letter) return undefined;
  const octave = (name === name.toLowerCase() ? 5 : 4) + countOf(ticks, "'") - countOf(ticks, ",");
  const sharps = (lastInlineKey(before) ?? key)?.sharps ?? 0;
  return noteOf(letter, accidentalFrom(marks) ?? accidentalInKey(letter, sharps), octave);
}

/** A key as ABC writes it, `D`, `Bb`, `Dm`, `A dorian`; undefined when it is written otherwise. */
export function parseKey(text: string): Key | undefined {
  const found = /^\s*([A-Ga-g])([#♯b♭]?)\s*([a-zA-Z]*)/.exec(text);
  const letter = found && letterFrom(found[1] ?? "");
  if (!found || !letter) return undefined;
  const sign = found[2] ?? "";
  const accidental = sign === "" ? "natural" : sign === "#" || sign === "♯" ? "sharp" : "flat";
  const word = found[3] ?? "";
  const mode = modeFrom(word);
  if (!mode) return undefined;
  const shift = accidental === "sharp" ? 7 : accidental === "flat" ? -7 : 0;
  return {
    letter,
    accidental,
    mode: mode.kind,
    sharps: sharpsOfMajor[letter] + shift + mode.sharps,
  };
}

/** Lines and spaces above the lowest line of the treble stave: E above middle C is 0, the top line is 8. */
export function stavePlace({ letter, octave }: Note): number {
  return letters.indexOf(letter) + 7 * (octave - 4) - 2;
}

export function noteOf(letter: Letter, accidental: Accidental, octave: number): Note {
  const midi = 12 * (octave + 1) + halfSteps[letter] + shiftOf[accidental];
  return { letter, accidental, octave, midi, hz: 440 * 2 ** ((midi - 69) / 12) };
}

const letters: readonly Letter[] = ["C", "D", "E", "F", "G", "A", "B"];
const halfSteps: Readonly<Record<Letter, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
const sharpsOfMajor: Readonly<Record<Letter, number>> = {
  C: 0,
  D: 2,
  E: 4,
  F: -1,
  G: 1,
  A: 3,
  B: 5,
};
const shiftOf: Readonly<Record<Accidental, number>> = {
  doubleFlat: -2,
  flat: -1,
  natural: 0,
  sharp: 1,
  doubleSharp: 2,
};
const orderOfSharps = "FCGDAEB";

const firstNote = /(\^{1,2}|_{1,2}|=)?([A-Ga-g])([',]*)/;

// The key ends the head of a tune; what follows is music, less what does not sound.
function readTune(abc: string): { key: Key | undefined; music: string } {
  let key: Key | undefined;
  const music: string[] = [];
  for (const line of abc.split(/\r?\n/)) {
    const text = line.replace(/%.*$/, "");
    if (/^\s*[A-Za-z+]:/.test(text)) {
      if (/^\s*K:/.test(text) && music.length === 0) key = parseKey(text.trim().slice(2)) ?? key;
      continue;
    }
    if (text.trim() !== "") music.push(text);
  }
  return { key, music: soundingOnly(music.join(" ")) };
}

function soundingOnly(music: string): string {
  return (
    music
      // Chord names and annotations, decorations, grace notes.
      .replaceAll(/"[^"]*"/g, " ")
      .replaceAll(/![^!\s]*!|\+[^+\s]*\+/g, " ")
      .replaceAll(/\{[^}]*\}/g, " ")
      // Fields inside the line, all but the key, which tells how the next note sounds.
      .replaceAll(/\[(?!K:)[A-Za-z]:[^\]]*\]/g, " ")
      .replaceAll(/\[K:([^\]]*)\]/g, (_, key: string) => `<${inlineKeyMark(key)}>`)
  );
}

// Written in digits, so that no letter of it can be taken for a note.
function inlineKeyMark(text: string): string {
  return String(parseKey(text)?.sharps ?? 0);
}

function lastInlineKey(music: string): { sharps: number } | undefined {
  const found = [...music.matchAll(/<(-?\d+)>/g)].at(-1);
  return found && { sharps: Number(found[1]) };
}

function modeFrom(word: string): { kind: Key["mode"]; sharps: number } | undefined {
  if (word === "m") return { kind: "minor", sharps: -3 };
  const start = word.toLowerCase().slice(0, 3);
  switch (start) {
    case "":
    case "maj":
    case "dur":
      return { kind: "major", sharps: 0 };
    case "min":
    case "mol":
      return { kind: "minor", sharps: -3 };
    case "ion":
      return { kind: "other", sharps: 0 };
    case "aeo":
      return { kind: "other", sharps: -3 };
    case "dor":
      return { kind: "other", sharps: -2 };
    case "phr":
      return { kind: "other", sharps: -4 };
    case "lyd":
      return { kind: "other", sharps: 1 };
    case "mix":
      return { kind: "other", sharps: -1 };
    case "loc":
      return { kind: "other", sharps: -5 };
    default:
      return undefined;
  }
}

function accidentalInKey(letter: Letter, sharps: number): Accidental {
  const place = orderOfSharps.indexOf(letter);
  if (sharps > 0)
    return place < sharps ? (place + 7 < sharps ? "doubleSharp" : "sharp") : "natural";
  const fromEnd = orderOfSharps.length - 1 - place;
  if (sharps < 0)
    return fromEnd < -sharps ? (fromEnd + 7 < -sharps ? "doubleFlat" : "flat") : "natural";
  return "natural";
}

function accidentalFrom(marks: string): Accidental | undefined {
  switch (marks) {
    case "^^":
      return "doubleSharp";
    case "^":
      return "sharp";
    case "=":
      return "natural";
    case "_":
      return "flat";
    case "__":
      return "doubleFlat";
    default:
      return undefined;
  }
}

function letterFrom(text: string): Letter | undefined {
  return letters.find((letter) => letter === text.toUpperCase());
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
