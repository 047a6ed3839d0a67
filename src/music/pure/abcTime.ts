import { barTicks, type Metre } from "#domain/metre.ts";
import { done, refused, type Result } from "#domain/result.ts";

import type { AbcProblem } from "./abcProblem.ts";
import type { WrittenItem } from "./abcReader.ts";
import type { MelodyNote } from "./melody.ts";
import { midiOf } from "./pitch.ts";

export interface TimedMelody {
  readonly notes: readonly MelodyNote[];
  readonly pickup: number;
  readonly ticks: number;
}

/** Items with their times, repeats followed and ties joined; or the bars that do not add up, each told once. */
export function timed(
  items: readonly WrittenItem[],
  metre: Metre,
): Result<TimedMelody, AbcProblem[]> {
  const bar = barTicks(metre);
  const pickup = upbeatOf(items, bar);
  const problems: AbcProblem[] = barsOf(items, bar, pickup);
  if (problems.length > 0) return refused(problems);

  const notes: MelodyNote[] = [];
  let at = 0;
  for (const item of performed(items)) {
    if (item.kind === "bar") continue;
    const { length, place } = item;
    const last = notes.at(-1);
    if (item.kind === "tone" && item.isTied && last?.kind === "tone") {
      const places = [...last.places, place];
      notes[notes.length - 1] = { ...last, length: last.length + length, places };
    } else {
      const inTime = {
        start: at,
        length,
        bar: Math.floor((at - pickup) / bar) + 1,
        places: [place],
      };
      const { kind } = item;
      notes.push(
        kind === "rest"
          ? { kind, ...inTime }
          : { kind, ...inTime, pitch: item.pitch, midi: midiOf(item.pitch) },
      );
    }
    at += length;
  }
  return done({ notes, pickup, ticks: at });
}

/** What comes before the first bar line, when it is less than a bar. */
function upbeatOf(items: readonly WrittenItem[], bar: number): number {
  let length = 0;
  for (const item of items) {
    if (item.kind !== "bar") length += item.length;
    else if (length > 0) return length < bar ? length : 0;
  }
  return 0;
}

type BarProblem = Extract<AbcProblem, { kind: "bar" }>;

/**
 * The bars that do not add up, in the order they are written.
 *
 * What is between two plain lines has to be whole bars. A repeat or a double line may stand inside a bar, as it does
 * before an upbeat; so what is before it and after it are counted together, and the way a repeat goes back too.
 */
function barsOf(items: readonly WrittenItem[], bar: number, pickup: number): BarProblem[] {
  const numbers = barNumbers(items, pickup);
  const lengths = new Map<number, number>();
  for (const item of items) {
    const number = numbers.get(item);
    if (item.kind === "bar" || number === undefined) continue;
    lengths.set(number, (lengths.get(number) ?? 0) + item.length);
  }
  const isWhole = (number: number) => (lengths.get(number) ?? 0) % bar === 0;

  const told = new Map<number, BarProblem>();
  let since = pickup === 0 ? 0 : bar - pickup;
  let crossed: Exclude<WrittenItem, { kind: "bar" }>[] = [];
  const close = (isAllowed: (left: number) => boolean) => {
    // Where a repeat has put two bars together, the whole one of them is not to blame.
    const blamed = crossed.filter((item) => !isWhole(numbers.get(item) ?? 0));
    const [item = crossed[0]] = blamed;
    const number = (item && numbers.get(item)) ?? 0;
    if (item && !isAllowed(since % bar) && !told.has(number)) {
      const has = blamed.length < crossed.length ? (lengths.get(number) ?? 0) : since;
      told.set(number, { kind: "bar", line: item.line, bar: number, has, wants: bar });
    }
    since = 0;
    crossed = [];
  };
  for (const item of performed(items)) {
    if (item.kind !== "bar") {
      since += item.length;
      crossed.push(item);
    } else if (item.isPlain) close((left) => left === 0);
  }
  // The last bar is whole, or it leaves room for the upbeat to come round again.
  close((left) => left === 0 || left === bar - pickup);
  return [...told.values()];
}

/** In which written bar each note stands; the upbeat's is 0. */
function barNumbers(items: readonly WrittenItem[], pickup: number): Map<WrittenItem, number> {
  const numbers = new Map<WrittenItem, number>();
  let number = pickup > 0 ? 0 : 1;
  let isEmpty = true;
  for (const item of items) {
    if (item.kind !== "bar") {
      numbers.set(item, number);
      isEmpty = false;
    } else if (!isEmpty) {
      number += 1;
      isEmpty = true;
    }
  }
  return numbers;
}

/** In the order it is sung: back at each repeat, and past the endings of other times through. */
function performed(items: readonly WrittenItem[]): WrittenItem[] {
  const sung: WrittenItem[] = [];
  let from = 0;
  let time = 1;
  let place = 0;
  while (place < items.length) {
    const item = items[place];
    if (!item) break;
    sung.push(item);
    place += 1;
    if (item.kind !== "bar") continue;

    if (item.repeatsBack && time < timesFrom(items, from)) {
      time += 1;
      place = from;
      continue;
    }
    const isOver = item.repeatsBack || item.repeatsFrom || (item.endsEnding && time > 1);
    const skipsTo =
      item.ending.length > 0 && !item.ending.includes(time) ? endingOf(items, place, time) : -1;
    if (skipsTo >= 0) {
      place = skipsTo + 1;
    } else if (isOver && (item.ending.length === 0 || item.repeatsFrom)) {
      from = place;
      time = 1;
    }
  }
  return sung;
}

/** How often the part that begins at a place is sung: once for each ending it has, or twice. */
function timesFrom(items: readonly WrittenItem[], from: number): number {
  const next = items.findIndex(
    (item, place) => place >= from && item.kind === "bar" && item.repeatsFrom,
  );
  const part = items.slice(from, next < 0 ? undefined : next + 1);
  return Math.max(2, ...part.flatMap((item) => (item.kind === "bar" ? item.ending : [])));
}

/** Where the ending of this time through begins. */
function endingOf(items: readonly WrittenItem[], from: number, time: number): number {
  return items.findIndex(
    (item, place) => place >= from && item.kind === "bar" && item.ending.includes(time),
  );
}
