import { type FollowUp, followUpFrom } from "#domain/followUp.ts";
import { singerFrom } from "#domain/singer.ts";

import type { Database } from "./database.ts";
import { readRole } from "./role.ts";
import { canOpen } from "./sealedTables.ts";

/** A task that follows from a withdrawal, with whom and what it is about. */
export interface Task {
  readonly followUp: FollowUp;
  readonly called: string;
  /** Where the published piece is, or was; undefined for a task about no piece. */
  readonly where: string | undefined;
}

/** What is still to be done because somebody withdrew an agreement, and what was done; in no order. */
export async function readFollowUps(database: Database): Promise<Task[]> {
  const rows = await database.rows("followUp").toArray();
  const followUps = rows.flatMap((row) => followUpFrom(row) ?? []);
  const [singers, pieces] = await Promise.all([
    database.rows("singer").bulkGet(followUps.map(({ singerId }) => singerId)),
    database.rows("published").bulkGet(followUps.map(({ publishedId }) => publishedId ?? "")),
  ]);
  return followUps.flatMap((followUp, place) => {
    const [singer, piece] = [singers[place], pieces[place]];
    const known = singer && singerFrom(singer);
    return known ? [{ followUp, called: known.called, where: piece?.piece?.where }] : [];
  });
}

/**
 * How many of them are still to be done, for whoever may know that there are any: nobody while the cards are locked, and
 * nobody whose device never receives what is known of singers.
 */
export async function readHowManyToFollowUp(database: Database): Promise<number> {
  const role = await readRole(database);
  if (role !== "leader" && role !== "coordinator") return 0;
  if (!canOpen(database, "followUp")) return 0;
  const tasks = await readFollowUps(database);
  return tasks.filter(({ followUp }) => !followUp.done).length;
}
