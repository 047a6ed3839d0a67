import { isKept, type Row } from "./facets.ts";
import type { VariantKey } from "./hallWord.ts";
import type { HelperId } from "./helper.ts";
import type { SessionId } from "./session.ts";
import type { SingerId } from "./singer.ts";

/** Begins with the session's id. */
export type HelpNoteId = string & { readonly is: "help note" };

/**
 * What a volunteer is told about the person they accompany, on that day and no other: written on purpose, with the
 * singer's agreement, gone after the session. `[P08]`
 */
export interface HelpNoteFacets {
  note: {
    helperId: HelperId;
    firstName: string;
    variants: readonly VariantKey[];
    /** Where and when they meet; empty when it is in the hall. */
    meet: string;
  };
}

export interface HelpNote {
  readonly id: HelpNoteId;
  readonly sessionId: SessionId;
  readonly helperId: HelperId;
  readonly firstName: string;
  readonly variants: readonly VariantKey[];
  readonly meet: string;
}

export function helpNoteFrom(row: Row<"helpNote">): HelpNote | undefined {
  if (!row.note || !isKept(row)) return undefined;
  const sessionId = row.id.slice(0, row.id.indexOf(".")) as SessionId;
  return { id: row.id as HelpNoteId, sessionId, ...row.note };
}

/** Which singer a help note was written for: kept apart from the note, where no volunteer's device has it. */
export type HelpNoteOfId = string & { readonly is: "help note of a singer" };

export interface HelpNoteOfFacets {
  link: { noteId: HelpNoteId };
}

export function helpNoteOfId(singerId: SingerId, noteId: HelpNoteId): HelpNoteOfId {
  return `${singerId}.${noteId}` as HelpNoteOfId;
}
