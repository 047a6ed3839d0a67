import { consentFrom } from "#domain/consent.ts";
import { forgetting } from "#domain/erasing.ts";
import type { VariantKey } from "#domain/hallWord.ts";
import type { HelperId } from "#domain/helper.ts";
import { type HelpNote, type HelpNoteId, helpNoteOfId } from "#domain/helpNote.ts";
import { done } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { tellHelper } from "#domain/telling.ts";
import { commit } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

import type { Kept } from "./dutyActs.ts";

/** What a helper is to be told about one singer on one day. */
export interface HelpNoteDraft {
  readonly sessionId: SessionId;
  readonly singerId: SingerId;
  readonly helperId: HelperId;
  readonly variants: readonly VariantKey[];
  /** Where and when they meet; may be empty. */
  readonly meet: string;
}

export const longestMeet = 80;

/** Refused unless the singer has agreed to it; whether that still holds is read in the same transaction. `[P05, P08]` */
export async function writeHelpNote(
  store: Store,
  { sessionId, singerId, helperId, variants, meet }: HelpNoteDraft,
): Kept<"not agreed" | "gone"> {
  const id = `${sessionId}.${store.newId()}` as HelpNoteId;
  return commit<"not agreed" | "gone">(
    store,
    ["helpNote", "helpNoteOf", "singer", "consent"],
    async (reading) => {
      const consents = await reading.owned("consent", singerId);
      return tellHelper(
        await reading.get("singer", singerId),
        consents.flatMap((row) => consentFrom(row) ?? []),
        undefined,
        id,
        { helperId, variants, meet: meet.trim().slice(0, longestMeet) },
      );
    },
  );
}

/** Its words are gone from the helper's device too, as soon as the devices have met. */
export async function takeBackHelpNote(
  store: Store,
  { id }: HelpNote,
  singerId: SingerId | undefined,
): Kept {
  return commit(store, ["helpNote", "helpNoteOf"], async (reading) => {
    const note = await reading.get("helpNote", id);
    const link = singerId && (await reading.get("helpNoteOf", helpNoteOfId(singerId, id)));
    return done([
      ...(note ? forgetting("helpNote", note) : []),
      ...(link ? forgetting("helpNoteOf", link) : []),
    ]);
  });
}
