import { purposes } from "./consent.ts";
import { answers } from "./duty.ts";
import { waysItWent } from "./hallWord.ts";
import { helpLevels } from "./singer.ts";
import { feelings } from "./songLiking.ts";
import { taskTimes } from "./task.ts";
import { exerciseKinds } from "./exercise.ts";
import type { FacetName, Facets, Kind, Row } from "./facets.ts";
import { pillars } from "./helper.ts";
import { fits } from "./outcome.ts";
import { parts } from "./plan.ts";
import { isConducting, isRoundPlan } from "./roundShape.ts";
import { rightsChoices } from "./song.ts";
import {
  type Check,
  count,
  countOrNull,
  date,
  dateOrNull,
  isFields,
  isPastAnswer,
  listOf,
  maybe,
  minutes,
  number,
  ofKind,
  oneOf,
  text,
  textOrNull,
  time,
  truth,
  weeks,
  type Fields,
} from "./shapeChecks.ts";
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

const level = oneOf(1, 2, 3);
const life: { readonly state: Check; readonly facets: Check } = {
  state: oneOf("kept", "deleted", "erased"),
  facets: (value, facet) => facet["state"] !== "erased" || listOf(text)(value, facet),
};

const shapes: Shapes = {
  choir: {
    card: { name: text },
    origin: { kind: oneOf("real", "madeUp") },
    ceiling: { singers: countOrNull },
    retention: { cardDays: count, turnoutDays: count, rotaDays: count },
    hall: { address: text, key: text, good: text, callFirst: textOrNull },
    life,
  },
  singer: {
    name: { called: text, said: maybe(text) },
    standing: { state: oneOf("singing", "archived"), since: maybe(date) },
    likes: { words: text },
    help: { level: oneOf(...helpLevels), helperId: textOrNull, secondId: textOrNull },
    capacity: { answer: oneOf("yes", "partly", "waiting") },
    step: { words: text },
    looks: { madeOn: date, againOn: dateOrNull },
    contact: { called: text, number: text },
    reach: { number: text },
    restriction: { restricted: truth, on: date },
    merged: { into: textOrNull },
    helps: { helperId: textOrNull },
    life,
  },
  helper: {
    name: { called: text },
    pillars: { pillars: listOf(oneOf(...pillars)) },
    reach: { phone: text, mail: text },
    post: { post: text, department: text },
    likes: { tasks: listOf(text) },
    standsIn: { pillars: listOf(oneOf(...pillars)), tasks: listOf(text) },
    promise: { on: dateOrNull },
    wishes: { most: countOrNull, weeksRunning: truth, pair: textOrNull },
    standing: { state: oneOf("active", "left") },
    life,
  },
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
  headCount: {
    count: { guests: number, companions: number },
    relatives: { resting: number, notToday: number },
    singers: { here: count },
    came: { times: listOf(count) },
    life,
  },
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
  need: { mark: { wished: truth }, life },
  songLiking: { mark: { feeling: oneOf(...feelings), title: text }, life },
  cooperation: { mark: { wanted: truth }, life },
  consent: {
    answer: {
      given: truth,
      on: date,
      how: oneOf("spoken", "paper"),
      notedBy: text,
      onBehalf: text,
    },
    life,
  },
  published: { piece: { purpose: oneOf(...purposes), where: text, on: date }, life },
  followUp: {
    task: { purpose: oneOf(...purposes), since: date, publishedId: textOrNull },
    state: { done: truth },
    life,
  },
  hallWord: { word: { went: oneOf(null, ...waysItWent), on: date }, life },
  helpNoteOf: { link: { noteId: text }, life },
  waiting: {
    person: { called: text, reach: text },
    asked: { on: date },
    state: { kind: oneOf("waiting", "placed", "thanked no") },
    life,
  },
  thanks: { said: { on: date }, life },
  partner: { card: { organisation: text, role: text, reach: text }, life },
  pause: { span: { from: date, to: dateOrNull }, life },
  availability: { answer: { can: oneOf("yes", "no", "unsaid") }, life },
  task: {
    card: { name: text, time: oneOf(...taskTimes), comeBefore: minutes, lines: listOf(text) },
    places: { places: count },
    span: { for: oneOf("session", "course") },
    life,
  },
  taskPlaces: { places: { places: count }, life },
  duty: { done: { helperId: textOrNull }, life },
  claim: {
    answer: { kind: oneOf(...answers), by: textOrNull, at: number, past: listOf(isPastAnswer) },
    life,
  },
  helpNote: {
    note: { helperId: text, firstName: text, variants: listOf(text), meet: text },
    life,
  },
  device: { card: { owner: text, role: text, slot: text, tokenHash: text }, life },
  owner: { who: { helperId: textOrNull }, reminder: { wanted: truth }, life },
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
 * out is gone. A facet that is emptied is empty, whatever was in it.
 */
export function writtenOver(kind: Kind, facet: string, before: unknown, value: object): object {
  if (Object.keys(value).length === 0) return {};
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

export { isFields };
