import type { CivilDate } from "./civil.ts";
import { type ConsentFacets, consentFrom, consentId } from "./consent.ts";
import { cooperationId } from "./cooperation.ts";
import { type Change, change, isKept, type Kind, type Row } from "./facets.ts";
import type { PartnerId } from "./partner.ts";
import type { SingerId } from "./singer.ts";
import type { Feeling, SongLikingId } from "./songLiking.ts";

/** Whether the singer has agreed that what helps may be remembered. Off until given. `[P05]` */
export function mayRemember(row: Row<"consent"> | undefined): boolean {
  return row !== undefined && consentFrom(row)?.given === true;
}

/** The answer to *may we remember what helps*, as it was given. `[P10]` */
export function answerToRemember(
  before: Row<"consent"> | undefined,
  singerId: SingerId,
  answer: {
    readonly given: boolean;
    readonly on: CivilDate;
    readonly how: ConsentFacets["answer"]["how"];
    readonly notedBy: string;
  },
): Change[] {
  const id = consentId(singerId, "rememberNeeds");
  return kept(before, change("consent", id, "answer", { ...answer, onBehalf: "" }));
}

/** What is felt about a song, or taken back. The id is `songLikingId` of the singer and the song. */
export function markSong(
  before: Row<"songLiking"> | undefined,
  id: SongLikingId,
  mark: { readonly feeling: Feeling; readonly title: string },
): Change[] {
  return kept(before, change("songLiking", id, "mark", mark));
}

export function markPartner(
  before: Row<"cooperation"> | undefined,
  singerId: SingerId,
  partnerId: PartnerId,
  wanted: boolean,
): Change[] {
  return kept(
    before,
    change("cooperation", cooperationId(singerId, partnerId), "mark", { wanted }),
  );
}

// A record that an undo had taken away is brought back with what is written in it.
function kept(before: Row<Kind> | undefined, written: Change): Change[] {
  if (!before || isKept(before)) return [written];
  return [change(written.kind, written.id, "life", { state: "kept" }), written];
}
