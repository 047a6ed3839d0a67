import Parse, { type AbcKey, type AbcTune } from "abcjs/src/parse/abc_parse.js";

import { isMetre, type Metre } from "#domain/metre.ts";
import { done, refused, type Result } from "#domain/result.ts";

import { type AbcProblem, inPlaceOrder } from "./abcProblem.ts";
import { readerOf, type WrittenItem } from "./abcReader.ts";
import { type Key, parseKey } from "./key.ts";

export interface Written {
  readonly key: Key;
  readonly metre: Metre;
  readonly items: readonly WrittenItem[];
}

const jumps: readonly string[] = [
  "D.C.",
  "D.S.",
  "D.C.alfine",
  "D.C.alcoda",
  "D.S.alfine",
  "D.S.alcoda",
  "coda",
  "segno",
];

/** All that the notation library's parser understood, or everything that stands in the way. */
export function writtenIn(text: string): Result<Written, AbcProblem[]> {
  const { tune, firstLine } = tuneIn(text);
  const lineAt = (char: number) => firstLine + tune.slice(0, char).split("\n").length - 1;
  const columnAt = (char: number) => char - tune.lastIndexOf("\n", char - 1);
  const second = tune.search(/\n[ \t]*X:/);
  if (second >= 0) return refused([{ kind: "severalTunes", line: lineAt(second + 1) }]);

  const parser = new Parse();
  parser.parse(tune, {}, 0);
  const parsed = parser.getTune();
  const problems: AbcProblem[] = (parser.getWarningObjects() ?? []).map(
    ({ message, startChar, column }) => {
      const at = { line: lineAt(startChar), column: column + 1 };
      const isCharacter = message.startsWith("Unknown character");
      return isCharacter
        ? { kind: "unknownCharacter", character: tune[startChar] ?? "", ...at }
        : { kind: "notUnderstood", said: message, ...at };
    },
  );

  const key = keyOf(parsed);
  const metre = metreOf(parsed);
  if (!key) problems.push({ kind: "noKey" });
  if (!metre) problems.push({ kind: "noMetre" });
  const items: WrittenItem[] = [];
  const reader = readerOf(firstKey(parsed));
  for (const { staff } of parsed.lines) {
    const [first, ...others] = staff ?? [];
    const [voice = [], ...voices] = first?.voices ?? [];
    const char = voice[0]?.startChar ?? 0;
    if (others.length > 0 || voices.length > 0) {
      problems.push({ kind: "severalVoices", line: lineAt(char) });
    }
    if (first?.key) reader.changeKey(first.key.accidentals);
    for (const element of voice) {
      const line = lineAt(element.startChar);
      const at = { line, column: columnAt(element.startChar) };
      if (element.el_type === "meter") problems.push({ kind: "metreChanges", line });
      if ((element.pitches?.length ?? 0) > 1) problems.push({ kind: "chord", ...at });
      if (element.decoration?.some((name) => jumps.includes(name))) {
        problems.push({ kind: "jump", ...at });
      }
      const item = reader.read(element, line);
      if (item === "tooFine") problems.push({ kind: "tooFine", ...at });
      else if (item) items.push(item);
    }
  }
  if (!items.some(({ kind }) => kind === "tone")) problems.push({ kind: "noMusic" });
  if (problems.length > 0 || !key || !metre) return refused(inPlaceOrder(problems));
  return done({ key, metre, items });
}

/** The part of a text that is the tune, as the places of notes count its characters; the first line is 1. */
export function tuneIn(text: string): { readonly tune: string; readonly firstLine: number } {
  const abc = unbroken(text);
  const firstLine = tuneLine(abc);
  const lines = abc.split("\n").slice(firstLine - 1);
  return { tune: lines.join("\n"), firstLine };
}

/** A blank line would end the tune: it becomes a comment, so that lines keep their numbers. */
function unbroken(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/^[ \t]*$/gm, "%");
}

/** Where the tune begins, when there are words above it; the first line is 1. */
function tuneLine(abc: string): number {
  const lines = abc.split("\n");
  const numbered = lines.findIndex((line) => /^[ \t]*X:/.test(line));
  const hasHeadAbove = lines.slice(0, Math.max(numbered, 0)).some((line) => /^[KML]:/.test(line));
  return numbered < 0 || hasHeadAbove ? 1 : numbered + 1;
}

function firstKey({ lines }: AbcTune): AbcKey | undefined {
  return lines.find(({ staff }) => staff?.[0]?.key)?.staff?.[0]?.key;
}

function keyOf(tune: AbcTune): Key | undefined {
  const key = firstKey(tune);
  return key && parseKey(`${key.root}${key.acc}${key.mode}`);
}

function metreOf({ lines }: AbcTune): Metre | undefined {
  const meter = lines.find(({ staff }) => staff?.[0]?.meter)?.staff?.[0]?.meter;
  if (meter?.type === "common_time") return { beats: 4, unit: 4 };
  if (meter?.type === "cut_time") return { beats: 2, unit: 2 };
  const { num, den } = meter?.value?.[0] ?? {};
  const metre = { beats: Number(num), unit: Number(den) };
  return meter?.value?.length === 1 && isMetre(metre) ? metre : undefined;
}
