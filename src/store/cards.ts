import { type Card, cardFrom, isToLookAt } from "#domain/card.ts";
import type { CivilDate } from "#domain/civil.ts";
import { consentId } from "#domain/consent.ts";
import type { SingerId } from "#domain/singer.ts";

import { type Database, ownedBy } from "./database.ts";
import { readHallWordsOf } from "./hallWords.ts";

/** What was gone through with one singer; undefined when nobody of this id is kept. */
export async function readCard(database: Database, id: SingerId): Promise<Card | undefined> {
  const [singer, needs, songs, partners, remember, heard] = await Promise.all([
    database.rows("singer").get(id),
    ownedBy(database, "need", id).toArray(),
    ownedBy(database, "songLiking", id).toArray(),
    ownedBy(database, "cooperation", id).toArray(),
    database.rows("consent").get(consentId(id, "rememberNeeds")),
    readHallWordsOf(database, id),
  ]);
  return cardFrom({ singer, needs, songs, partners, remember, heard });
}

/** How many cards it is time to look at again: a number, and nobody's name. */
export async function readCardsToLookAt(database: Database, today: CivilDate): Promise<number> {
  return database
    .rows("singer")
    .where("standing.state")
    .equals("singing")
    .filter((row) => isToLookAt(row, today))
    .count();
}
