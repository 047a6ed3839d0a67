import { parseCivilDate, parseLocalTime } from "./civil.ts";
import { mostWeeks } from "./course.ts";
import { exerciseKinds } from "./exercise.ts";
import type { FacetName, Facets, Kind, Row } from "./facets.ts";
import { pillars } from "./helper.ts";
import { fits } from "./outcome.ts";
import { parts } from "./plan.ts";
import { isConducting, isRoundPlan } from "./round.ts";
import { rightsChoices } from "./song.ts";
import { parseStamp, type Stamp } from "./stamp.ts";

/**
 * What every field of every facet must be for this version to read it. The compiler asks for a line here whenever a
 * field is added, so that a damaged row can never reach a screen.
 */
type Shapes = {
  readonly [K in Kind]: {
    readonly [F in FacetName<K>]: {
      readonly [Field in FieldOf<Facets<K>[F]>]-?: Check;
    };
  };
};

type FieldOf<Value> = Value extends unknown ? keyof Value & string : never;
type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown, facet: Fields) => boolean;

const text: Check = (value) => typeof value === "string";
const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
const minutes: Check = (value) => typeof value === "number" && value >= 0 && value <= 24 * 60;
const truth: Check = (value) => typeof value === "boolean";
const date: Check = (value) => parseCivilDate(value) !== undefined;
const time: Check = (value) => parseLocalTime(value) !== undefined;
const weeks: Check = (value) =>
  value === "open" ||
  (typeof value === "number" && Number.isInteger(value) && value > 0 && value <= mostWeeks);
const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const listOf =
  (check: Check): Check =>
  (value, facet) =>
    Array.isArray(value) && value.every((item) => check(item, facet));
const maybe =
  (check: Check): Check =>
  (value, facet) =>
    value === undefined || check(value, facet);
/** A field that only one variant of a union has. */
const ofKind =
  (kind: string, check: Check): Check =>
  (value, facet) =>
    facet["kind"] !== kind || check(value, facet);

const level = oneOf(1, 2, 3);
const life = { state: oneOf("kept", "deleted") };

const shapes: Shapes = {
  choir: { card: { name: text }, origin: { kind: oneOf("real", "madeUp") }, life },
  singer: {
    name: { called: text, said: maybe(text) },
    standing: { state: oneOf("singing", "archived") },
    life,
  },
  helper: { name: { called: text }, pillars: { pillars: listOf(oneOf(...pillars)) }, life },
  course: {
    card: { name: text, place: text },
    frame: { start: date, time, minutes, weeks },
    holidays: { dates: listOf(date) },
    life,
  },
  session: {
    when: {
      date,
      time,
      minutes,
      place: text,
      courseId: (value) => value === null || typeof value === "string",
    },
    state: { kind: oneOf("planned", "cancelled", "held") },
    life,
  },
  planItem: {
    place: { sessionId: text, index: text, part: oneOf(...parts) },
    content: {
      kind: oneOf("warmUp", "song", "rest", "notice", "chatBar"),
      exerciseId: ofKind("warmUp", text),
      level: ofKind("warmUp", level),
      songId: ofKind("song", text),
      text: ofKind("notice", text),
    },
    minutes: { minutes },
    aim: { goal: text },
    life,
  },
  exercise: {
    card: {
      name: text,
      kind: oneOf(...exerciseKinds),
      minutes,
      how: listOf(text),
      seated: text,
      caution: text,
      demands: listOf(text),
    },
    life,
  },
  song: {
    card: { title: text, key: maybe(text), bpm: maybe(number) },
    tune: { abc: text },
    text: { text },
    rights: { tune: oneOf(...rightsChoices), text: oneOf(...rightsChoices) },
    life,
  },
  turnout: { mark: { here: truth }, life },
  headCount: { count: { guests: number, companions: number }, life },
  outcome: {
    fit: { fit: oneOf(null, ...fits) },
    word: { line: text },
    level: { level },
    played: { startedAt: number, endedAt: number, how: oneOf("done", "skipped", "ahead") },
    climb: { reached: text, steppedBack: truth },
    signs: { signs: listOf(text) },
    life,
  },
  run: {
    position: { itemId: text, since: number },
    state: {
      kind: oneOf("running", "ended"),
      startedAt: number,
      endedAt: ofKind("ended", number),
    },
    climb: {
      itemId: text,
      step: text,
      highest: text,
      steppedBack: truth,
      gentler: maybe(text),
    },
    conduct: {
      kind: oneOf("still", "going"),
      itemId: text,
      bpm: number,
      plan: isRoundPlan,
      startedAt: ofKind("going", number),
      done: ofKind("going", listOf(isConducting)),
    },
    life,
  },
  closing: { words: { howItWent: text, remember: text }, life },
  arrangement: {
    // A step that cannot be read is left out when the ladder is read; the others stay.
    ladder: { steps: listOf((step) => isFields(step) && isFields(step["layer"])) },
    key: { key: text },
    tempo: { bpm: number },
    leads: { leads: listOf(text) },
    life,
  },
  gesture: { card: { name: text }, life },
};

/**
 * The row as this version can read it: a facet of the wrong shape counts as unknown, like one that is not there.
 * The same row when all of it can be read. Facets that this version does not know are not judged.
 */
export function soundRow<K extends Kind>(kind: K, row: Row<K>): Row<K> {
  const facets: Fields = row;
  const broken = Object.keys(shapes[kind]).filter(
    (facet) => facets[facet] !== undefined && !isSound(kind, facet, facets[facet]),
  );
  const stamps = soundStamps(row.stamps);
  if (broken.length === 0 && stamps === row.stamps) return row;
  const kept = Object.entries(facets).filter(([name]) => !broken.includes(name));
  return { ...Object.fromEntries(kept), stamps } as Row<K>;
}

/** Facets whose stamp cannot be read are older than any other. */
export function soundStamps(stamps: unknown): Readonly<Record<string, Stamp>> {
  if (!isFields(stamps)) return {};
  const broken = Object.values(stamps).some((stamp) => !parseStamp(stamp).ok);
  if (!broken) return stamps as Readonly<Record<string, Stamp>>;
  const sound = Object.entries(stamps).flatMap(([facet, stamp]) => {
    const parsed = parseStamp(stamp);
    return parsed.ok ? [[facet, parsed.value] as const] : [];
  });
  return Object.fromEntries(sound);
}

/**
 * What a facet holds after it was written over: the fields of the new value, and of what stood before only those that
 * this version does not know, because a newer Korlag may have put them there. A known field that the new value leaves
 * out is gone.
 */
export function writtenOver(kind: Kind, facet: string, before: unknown, value: object): object {
  const known: Fields = shapeOf(kind, facet) ?? {};
  const unknown = Object.entries(isFields(before) ? before : {}).filter(
    ([field]) => !Object.hasOwn(known, field),
  );
  const given = Object.entries(value).filter(([, content]) => content !== undefined);
  return Object.fromEntries([...unknown, ...given]);
}

function isSound(kind: Kind, facet: string, value: unknown): boolean {
  const shape = shapeOf(kind, facet);
  if (!shape) return true;
  return (
    isFields(value) && Object.entries(shape).every(([field, check]) => check(value[field], value))
  );
}

function shapeOf(kind: Kind, facet: string): Readonly<Record<string, Check>> | undefined {
  const ofKind: Readonly<Record<string, Readonly<Record<string, Check>>>> = shapes[kind];
  return Object.hasOwn(ofKind, facet) ? ofKind[facet] : undefined;
}

/** A plain object, as every facet is one. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
