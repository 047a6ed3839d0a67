import fc from "fast-check";
import type { GenericSchema } from "valibot";

// What somebody may say, made from the schemas themselves: a field that is added to the contract is tried by itself.

/** As much of a schema as tells what fits it. */
interface Written {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Written>>;
  readonly item?: Written;
  readonly wrapped?: Written;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly Written[];
  readonly requirement?: unknown;
}

/** Anything that this schema takes. */
export function saidAs(schema: GenericSchema): fc.Arbitrary<unknown> {
  return fitting(schema);
}

function fitting(written: Written): fc.Arbitrary<unknown> {
  const { type, entries = {}, item, wrapped, options = [], literal } = written;
  if (type === "object") {
    const optional = Object.keys(entries).filter((name) => entries[name]?.type === "optional");
    const requiredKeys = Object.keys(entries).filter((name) => !optional.includes(name));
    const model = Object.entries(entries).map(([name, one]) => [name, fitting(one)] as const);
    return fc.record(Object.fromEntries(model), { requiredKeys });
  }
  if (type === "array" && item) return fc.array(fitting(item), { maxLength: 2 });
  if (type === "nullable" && wrapped) return fc.option(fitting(wrapped), { nil: null });
  if (type === "optional" && wrapped) return fitting(wrapped);
  if (type === "picklist") return fc.constantFrom(...options);
  if (type === "literal") return fc.constant(literal);
  if (type === "boolean") return fc.boolean();
  if (type === "number") return numberFor(stepsOf(written));
  if (type === "string") return textFor(stepsOf(written));
  throw new Error(`Nothing is known of how to say ${type}`);
}

/** What is asked of a value one after the other, of whatever the schema was made from as well. */
function stepsOf({ pipe = [] }: Written): Written[] {
  return pipe.flatMap((step, at) => (at === 0 ? stepsOf(step) : [step]));
}

function asked(steps: readonly Written[], type: string): unknown[] {
  return steps.filter((step) => step.type === type).map(({ requirement }) => requirement);
}

function numberFor(steps: readonly Written[]): fc.Arbitrary<number> {
  if (!steps.some(({ type }) => type === "integer")) return fc.double({ noNaN: true });
  const least = Math.max(...asked(steps, "min_value").map(Number));
  const most = Math.min(...asked(steps, "max_value").map(Number));
  return fc.oneof(fc.constantFrom(least, most), fc.integer({ min: least, max: most }));
}

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"];

function textFor(steps: readonly Written[]): fc.Arbitrary<string> {
  const [form] = asked(steps, "regex");
  const [least] = asked(steps, "min_length").map(Number);
  const [most] = asked(steps, "max_length").map(Number);
  if (!(form instanceof RegExp)) return fc.string();
  if (least === undefined || most === undefined) return fc.stringMatching(form);
  const some = fc.array(fc.constantFrom(...letters), { minLength: least, maxLength: least + 40 });
  return fc.oneof(
    fc.constantFrom("A".repeat(least), "A".repeat(most)),
    some.map((text) => text.join("")),
  );
}

/** The same but for one place, for each place in it: what stands there instead is near by or far off. */
export function nearly(said: unknown): unknown[] {
  return placesIn(said).flatMap((path) =>
    [...near(valueAt(said, path)), ...far].map((other) => withOther(said, path, other)),
  );
}

const gone = Symbol("left out");
const far = [null, undefined, gone, "", 0, -1, 1.5, 2 ** 53, Number.NaN, true, [], {}, [null]];

function near(before: unknown): unknown[] {
  if (typeof before === "number") return [before + 1, before - 1, before / 2, String(before)];
  if (Array.isArray(before)) return [[...before, {}], before.slice(1), { ...before }];
  if (typeof before === "object" && before)
    return [{ ...before, beside: 1 }, Object.values(before)];
  if (typeof before !== "string") return [];
  const ends = ["A", "B", "\n"].flatMap((end) => [before + end, before.slice(0, -1) + end]);
  return [...ends, before.slice(1), `+${before.slice(1)}`, before.toUpperCase()];
}

type Path = readonly string[];

/** Every place in it, the whole being the first. */
function placesIn(said: unknown): Path[] {
  if (typeof said !== "object" || said === null) return [[]];
  const inside = Object.entries(said).flatMap(([name, value]) =>
    placesIn(value).map((path) => [name, ...path]),
  );
  return [[], ...inside];
}

function valueAt(said: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, name) => Object(inside)[name], said);
}

function withOther(said: unknown, path: Path, other: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined || typeof said !== "object" || said === null) return other;
  const entries = Object.entries(said).map(([key, value]: [string, unknown]) => [
    key,
    key === name ? withOther(value, rest, other) : value,
  ]);
  const left = entries.filter(([, value]) => value !== gone);
  return Array.isArray(said) ? left.map(([, value]) => value) : Object.fromEntries(left);
}
