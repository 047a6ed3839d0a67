import { type Consent, consentFrom } from "#domain/consent.ts";
import type { FollowUpId } from "#domain/followUp.ts";
import { helperFrom } from "#domain/helper.ts";
import { unitedConsents } from "#domain/merging.ts";
import { ownerFrom, theOwner } from "#domain/owner.ts";
import { type Published, publishedFrom } from "#domain/published.ts";
import { singerFrom, type SingerFacets, type SingerId } from "#domain/singer.ts";
import type { AgreedGround } from "#domain/withdrawing.ts";

import { type Database, ownedBy } from "./database.ts";
import { readCardsOf } from "./merges.ts";

/** What a singer has agreed to, and what hangs on it. */
export interface Agreements {
  readonly id: SingerId;
  readonly called: string;
  readonly archived: boolean;
  readonly consents: readonly Consent[];
  readonly contact: SingerFacets["contact"] | undefined;
  readonly number: string;
  readonly restriction: SingerFacets["restriction"] | undefined;
  /** One for each card of the person, the one that stands for them first. */
  readonly grounds: readonly AgreedGround[];
  readonly pieces: readonly Published[];
}

/** Undefined when nobody of this id is kept. */
export async function readAgreements(
  database: Database,
  singerId: SingerId,
): Promise<Agreements | undefined> {
  const cards = await readCardsOf(database, singerId);
  const grounds: AgreedGround[] = [];
  for (const id of cards) grounds.push(await readGround(database, id));
  const row = grounds[0]?.singer;
  const singer = row && singerFrom(row);
  if (!row || !singer) return undefined;
  return {
    ...singer,
    consents: consentsOf(grounds),
    contact: row.contact,
    number: row.reach?.number ?? "",
    restriction: row.restriction,
    grounds,
    pieces: grounds.flatMap(({ published }) =>
      published.flatMap((one) => publishedFrom(one) ?? []),
    ),
  };
}

/** What a singer agrees to today, on whichever card it was noted. */
export async function readConsentsOf(database: Database, singerId: SingerId): Promise<Consent[]> {
  const cards = await readCardsOf(database, singerId);
  const rows = await Promise.all(
    cards.map(async (id) => ownedBy(database, "consent", id).toArray()),
  );
  return unitedConsents(rows.map((ofCard) => ofCard.flatMap((row) => consentFrom(row) ?? [])));
}

function consentsOf(grounds: readonly AgreedGround[]): Consent[] {
  return unitedConsents(
    grounds.map(({ consents }) => [...consents.values()].flatMap((row) => consentFrom(row) ?? [])),
  );
}

async function readGround(database: Database, id: SingerId): Promise<AgreedGround> {
  const own = async <K extends "need" | "songLiking" | "cooperation" | "hallWord">(kind: K) =>
    ownedBy(database, kind, id).toArray();
  const [singer, consents, needs, songLikings, cooperations, hallWords] = await Promise.all([
    database.rows("singer").get(id),
    ownedBy(database, "consent", id).toArray(),
    own("need"),
    own("songLiking"),
    own("cooperation"),
    own("hallWord"),
  ]);
  const [published, followUps, links] = await Promise.all([
    ownedBy(database, "published", id).toArray(),
    ownedBy(database, "followUp", id).toArray(),
    ownedBy(database, "helpNoteOf", id).primaryKeys(),
  ]);
  const noteIds = links.map((link) => link.slice(link.indexOf(".") + 1));
  const notes = await database.rows("helpNote").bulkGet(noteIds);
  return {
    singerId: id,
    singer,
    consents: new Map(consents.map((row) => [row.id, row])),
    card: { needs, songLikings, cooperations, hallWords },
    published,
    followUps: new Map(followUps.map((row) => [row.id as FollowUpId, row])),
    notes: notes.flatMap((row) => row ?? []),
  };
}

/** Who holds this device, as they are called; empty when nobody has said. */
export async function readHolder(database: Database): Promise<string> {
  const { helperId } = ownerFrom(await database.rows("owner").get(theOwner));
  const row = helperId ? await database.rows("helper").get(helperId) : undefined;
  return (row && helperFrom(row)?.called) ?? "";
}
