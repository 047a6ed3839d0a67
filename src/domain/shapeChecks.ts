import { parseCivilDate, parseLocalTime } from "./civil.ts";
import { mostWeeks } from "./course.ts";
import { answers } from "./duty.ts";

/** What one field must be; `facet` is the whole that it stands in. */
export type Check = (value: unknown, facet: Fields) => boolean;
export type Fields = Readonly<Record<string, unknown>>;

export const text: Check = (value) => typeof value === "string";
export const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
export const minutes: Check = (value) =>
  typeof value === "number" && value >= 0 && value <= 24 * 60;
export const truth: Check = (value) => typeof value === "boolean";
export const date: Check = (value) => parseCivilDate(value) !== undefined;
export const time: Check = (value) => parseLocalTime(value) !== undefined;
export const weeks: Check = (value) =>
  value === "open" ||
  (typeof value === "number" && Number.isInteger(value) && value > 0 && value <= mostWeeks);
export const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
export const listOf =
  (check: Check): Check =>
  (value, facet) =>
    Array.isArray(value) && value.every((item) => check(item, facet));
export const maybe =
  (check: Check): Check =>
  (value, facet) =>
    value === undefined || check(value, facet);
/** A field that only one variant of a union has. */
export const ofKind =
  (kind: string, check: Check): Check =>
  (value, facet) =>
    facet["kind"] !== kind || check(value, facet);

export const textOrNull: Check = (value) => value === null || typeof value === "string";
export const dateOrNull: Check = (value) => value === null || parseCivilDate(value) !== undefined;
export const count: Check = (value) =>
  typeof value === "number" && Number.isInteger(value) && value >= 0;
export const countOrNull: Check = (value, facet) => value === null || count(value, facet);
export const isPastAnswer: Check = (value, facet) =>
  isFields(value) &&
  oneOf(...answers)(value["kind"], facet) &&
  textOrNull(value["by"], facet) &&
  number(value["at"], facet);

/** A plain object, as every facet is one. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
