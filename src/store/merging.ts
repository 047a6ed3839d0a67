import { consentFrom } from "#domain/consent.ts";
import { isKept, type Row } from "#domain/facets.ts";
import { unitedConsents, unitedNeeds } from "#domain/merging.ts";
import { isWished, needKeyOf } from "#domain/need.ts";
import type { SingerId } from "#domain/singer.ts";

import { type Database, ownedBy } from "./database.ts";
import { rowsOfPerson } from "./ending.ts";
import { readCardsOf } from "./merges.ts";

/** What two cards of one person would be together. */
export interface MergePreview {
  /** How many sessions each was marked at, and how many they make together: each session counts once. */
  readonly days: { readonly one: number; readonly other: number; readonly together: number };
  readonly wishes: number;
  /** How many things the person agrees to, by the later answer. */
  readonly agreements: number;
}

export async function readMergePreview(
  database: Database,
  one: SingerId,
  other: SingerId,
): Promise<MergePreview> {
  const cards = await Promise.all([one, other].map(async (id) => readCardsOf(database, id)));
  const [left = [], right = []] = await Promise.all(
    cards.map(async (ids) => sessionsOf(database, ids)),
  );
  const ids = cards.flat();
  const needs = await Promise.all(ids.map(async (id) => ownedBy(database, "need", id).toArray()));
  const consents = await Promise.all(
    ids.map(async (id) => ownedBy(database, "consent", id).toArray()),
  );
  const united = unitedConsents(
    consents.map((rows) => rows.flatMap((row) => consentFrom(row) ?? [])),
  );
  return {
    days: { one: left.length, other: right.length, together: new Set([...left, ...right]).size },
    wishes: unitedNeeds(
      needs.map((rows) => rows.filter((row) => isWished(row)).map(({ id }) => needKeyOf(id))),
    ).length,
    agreements: united.filter(({ given }) => given).length,
  };
}

async function sessionsOf(database: Database, cards: readonly SingerId[]): Promise<string[]> {
  const sessions = new Set<string>();
  for (const id of cards) {
    for (const row of await rowsOfPerson(database, "turnout", id)) {
      const { mark } = row as Row<"turnout">;
      if (mark?.here === true && isKept(row)) sessions.add(row.id.slice(0, row.id.indexOf(".")));
    }
  }
  return [...sessions];
}
