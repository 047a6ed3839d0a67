import { type Consent, consentFrom, type Purpose } from "#domain/consent.ts";
import { type Helped, helpedFrom } from "#domain/helped.ts";
import { unitedConsents, whoIs } from "#domain/merging.ts";
import { isWished, type NeedKey, needKeyOf } from "#domain/need.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";

import { type Database, ownedBy } from "./database.ts";
import { readMerges } from "./merges.ts";
import { readHere } from "./turnout.ts";

/**
 * Everybody who is expected and may be planned for, with what helps; in no order. Of singers who have not agreed that
 * it is remembered, or have asked that it be left alone, nothing is read out.
 */
export async function readExpected(database: Database): Promise<Helped[]> {
  const [singers, consents, needs, merges] = await Promise.all([
    database.rows("singer").where("standing.state").equals("singing").toArray(),
    database.rows("consent").toArray(),
    database.rows("need").toArray(),
    readMerges(database),
  ]);
  // What was noted on two cards of one person is theirs, whichever of them it stands on.
  const personOf = (id: string): string => whoIs(merges, ownerOf(id) as SingerId);
  const answers = new Map<string, Consent[]>();
  for (const row of consents) {
    const consent = consentFrom(row);
    if (consent) into(answers, personOf(row.id), new Array<Consent>()).push(consent);
  }
  const agreed = new Map<string, Set<Purpose>>();
  for (const [person, said] of answers) {
    const given = unitedConsents([said]).filter((consent) => consent.given);
    agreed.set(person, new Set(given.map(({ purpose }) => purpose)));
  }
  const wished = new Map<string, NeedKey[]>();
  for (const row of needs) {
    if (!isWished(row)) continue;
    const own = into(wished, personOf(row.id), new Array<NeedKey>());
    if (!own.includes(needKeyOf(row.id))) own.push(needKeyOf(row.id));
  }
  return singers.flatMap(
    (row) => helpedFrom(row, wished.get(row.id) ?? [], agreed.get(row.id) ?? new Set()) ?? [],
  );
}

/** The same for those who are marked here at a session. */
export async function readHelpedHere(database: Database, sessionId: SessionId): Promise<Helped[]> {
  const [expected, here] = await Promise.all([
    readExpected(database),
    readHere(database, sessionId),
  ]);
  return expected.filter(({ id }) => here.has(id));
}

/** What one singer has wished for, whatever has been agreed: for the singer's own card and nothing else. */
export async function readNeedsOf(database: Database, singerId: SingerId): Promise<NeedKey[]> {
  const rows = await ownedBy(database, "need", singerId).toArray();
  return rows.filter((row) => isWished(row)).map(({ id }) => needKeyOf(id));
}

function ownerOf(id: string): string {
  return id.slice(0, id.indexOf("."));
}

function into<Value>(map: Map<string, Value>, key: string, empty: Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  map.set(key, empty);
  return empty;
}
