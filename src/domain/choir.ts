import { type Result, done, refused } from "./result.ts";
import type { Row } from "./facets.ts";
import type { HelperId } from "./helper.ts";

/** There is one choir in a database; its card has this id. */
export const theChoir = "choir";

export interface ChoirFacets {
  card: { name: string };
  /** A made-up choir is for looking around: it is removed as a whole and never meets a real one. */
  origin: { kind: "real" | "madeUp" };
  /** How many can sing here and be well looked after, as the team has settled it; null for no ceiling. `[R050]` */
  ceiling: { singers: number | null };
  /** Days until things are forgotten by themselves. */
  retention: { cardDays: number; turnoutDays: number; rotaDays: number };
  /** What somebody who has never been here needs to get in and get going. */
  hall: { address: string; key: string; good: string; callFirst: HelperId | null };
}

export interface Choir {
  readonly name: string;
  readonly madeUp: boolean;
}

export const longestChoirName = 60;

export type ChoirNameProblem = "empty" | "too long";

export function parseChoirName(text: string): Result<string, ChoirNameProblem> {
  const name = text.trim().replaceAll(/\s+/g, " ");
  if (name === "") return refused("empty");
  if (name.length > longestChoirName) return refused("too long");
  return done(name);
}

export function choirFrom(row: Row<"choir"> | undefined): Choir | undefined {
  if (!row?.card) return undefined;
  return { name: row.card.name, madeUp: row.origin?.kind === "madeUp" };
}
