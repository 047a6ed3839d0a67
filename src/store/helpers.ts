import type { Row } from "#domain/facets.ts";
import { type HelperCard, helperFrom, type HelperId } from "#domain/helper.ts";
import { type Pause, pauseFrom } from "#domain/pause.ts";
import { type Singer, singerFrom } from "#domain/singer.ts";

import { type Database, ownedBy } from "./database.ts";

/** The team as it is now, without those who have left; in no order: the screen sorts in the reader's language. */
export async function readHelpers(database: Database): Promise<HelperCard[]> {
  return (await readHelpersEver(database)).filter(({ left }) => !left);
}

/** Also those who have left: what they did stands under their name. */
export async function readHelpersEver(database: Database): Promise<HelperCard[]> {
  const rows = await database.rows("helper").toArray();
  return rows.flatMap((row) => helperFrom(row) ?? []);
}

export async function readHelper(
  database: Database,
  id: HelperId,
): Promise<HelperCard | undefined> {
  const row = await database.rows("helper").get(id);
  return row && helperFrom(row);
}

/** Of everybody, or of one; in no order. */
export async function readPauses(database: Database, helperId?: HelperId): Promise<Pause[]> {
  const rows = await (
    helperId === undefined ? database.rows("pause") : ownedBy(database, "pause", helperId)
  ).toArray();
  return rows.flatMap((row) => pauseFrom(row) ?? []);
}

/** The singer that a helper is too, where this device has singers. `[R044]` */
export async function readSingerWhoIs(
  database: Database,
  helperId: HelperId,
): Promise<Singer | undefined> {
  const isTheHelper = (row: Row<"singer">) => row.helps?.helperId === helperId;
  const rows = await database.rows("singer").filter(isTheHelper).toArray();
  return rows.flatMap((row) => singerFrom(row) ?? [])[0];
}
