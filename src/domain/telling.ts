import { type Consent, mayBeTold } from "./consent.ts";
import { type Change, change, type Row } from "./facets.ts";
import { type HelpNoteFacets, type HelpNoteId, helpNoteOfId } from "./helpNote.ts";
import { done, refused, type Result } from "./result.ts";
import { revived } from "./reviving.ts";
import { singerFrom } from "./singer.ts";

/** Room for a name to be called by, and no more of it than the first. */
export function firstNameOf(called: string): string {
  return called.trim().split(/\s+/)[0] ?? "";
}

/**
 * What a volunteer is told about the singer they accompany, on that day: the only door through which anything of a
 * singer comes into the ring that volunteers' devices hold. Refused where the singer has not agreed to it, or has asked
 * to be left alone. `[P05, P08]`
 */
export function tellHelper(
  singer: Row<"singer"> | undefined,
  consents: readonly Consent[],
  before: Row<"helpNote"> | undefined,
  id: HelpNoteId,
  note: Omit<HelpNoteFacets["note"], "firstName">,
): Result<Change[], "not agreed" | "gone"> {
  const known = singer && singerFrom(singer);
  if (!singer || !known) return refused("gone");
  if (!mayBeTold(consents, singer.restriction)) return refused("not agreed");
  const firstName = firstNameOf(known.called);
  return done([
    ...revived(before, change("helpNote", id, "note", { ...note, firstName })),
    change("helpNoteOf", helpNoteOfId(known.id, id), "link", { noteId: id }),
  ]);
}
