import { type HelpNote, helpNoteFrom } from "#domain/helpNote.ts";
import type { SessionId } from "#domain/session.ts";

import { type Database, ownedBy } from "./database.ts";

/** What helpers are told about those they accompany at one session; in the order in which it was written. */
export async function readHelpNotes(database: Database, sessionId: SessionId): Promise<HelpNote[]> {
  const rows = await ownedBy(database, "helpNote", sessionId).toArray();
  return rows.flatMap((row) => helpNoteFrom(row) ?? []);
}

/** Which singer each note was written for. Only leader and coordinator have it. */
export async function readSingersOfNotes(database: Database): Promise<Map<string, string>> {
  const rows = await database.rows("helpNoteOf").toArray();
  return new Map(
    rows.flatMap((row) =>
      row.link ? [[row.link.noteId, row.id.slice(0, row.id.indexOf("."))] as const] : [],
    ),
  );
}
