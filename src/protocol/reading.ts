import {
  formOfBytes,
  formOfLetters,
  formOfStamp,
  lastEpoch,
  lettersFor,
  rings,
  roles,
} from "./forms.ts";

// The app reads what it is told by these few lines and not by the schemas: the library that those are written with is a
// fifth of what a meeting needs. A test lets both judge the same answers.

/** Whether what was said is of this form. Fields beside those that are asked for do no harm. */
export type Form<Value> = (said: unknown) => said is Value;

export const text: Form<string> = (said) => typeof said === "string";
export const number: Form<number> = (said): said is number =>
  typeof said === "number" && !Number.isNaN(said);
export const yesOrNo: Form<boolean> = (said) => typeof said === "boolean";

function written(form: RegExp): Form<string> {
  return (said): said is string => text(said) && form.test(said);
}

/** Exactly so many bytes, as base64url. */
export function bytes(length: number): Form<string> {
  return written(formOfBytes(length));
}

const letters = written(formOfLetters);

/** From so many to so many bytes, as base64url. */
export function bytesBetween(least: number, most: number): Form<string> {
  return (said): said is string =>
    letters(said) && said.length >= lettersFor(least) && said.length <= lettersFor(most);
}

function wholeUpTo(most: number): Form<number> {
  return (said): said is number =>
    number(said) && Number.isInteger(said) && said >= 0 && said <= most;
}

export function oneOf<const Value>(values: readonly Value[]): Form<Value> {
  return (said): said is Value => values.some((value) => value === said);
}

export function orNull<Value>(form: Form<Value>): Form<Value | null> {
  return (said): said is Value | null => said === null || form(said);
}

/** A field that may be left out. */
export function ifSaid<Value>(form: Form<Value>): Form<Value | undefined> {
  return (said): said is Value | undefined => said === undefined || form(said);
}

export function listOf<Value>(form: Form<Value>): Form<Value[]> {
  return (said): said is Value[] => Array.isArray(said) && said.every(form);
}

/** Something with all of these fields. */
export function fields<Value extends object>(forms: {
  readonly [Name in keyof Value]-?: Form<Value[Name]>;
}): Form<Value> {
  const all = Object.entries<Form<unknown>>(forms);
  return (said): said is Value =>
    typeof said === "object" &&
    said !== null &&
    all.every(([name, form]) => form((said as Readonly<Record<string, unknown>>)[name]));
}

/** A whole number that is not below 0. */
export const count = wholeUpTo(Number.MAX_SAFE_INTEGER);
export const stamp = written(formOfStamp);
export const epoch = wholeUpTo(lastEpoch);
export const ring = oneOf(rings);
export const role = oneOf(roles);
