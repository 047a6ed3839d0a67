import type { CivilDate } from "./civil.ts";
import { type AnswerDraft, answerConsent, mediaPurposes, type Purpose } from "./consent.ts";
import { forgetting } from "./erasing.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import { askToFollowUp, type FollowUpId, followUpId } from "./followUp.ts";
import { type CardOf, forgetNeeds } from "./forgettingCard.ts";
import type { HelperId } from "./helper.ts";
import { isWished } from "./need.ts";
import { type Published, publishedFrom } from "./published.ts";
import type { SingerId } from "./singer.ts";

/** All that a withdrawal may touch, of one card. */
export interface AgreedGround {
  readonly singerId: SingerId;
  readonly singer: Row<"singer"> | undefined;
  readonly consents: ReadonlyMap<string, Row<"consent">>;
  readonly card: CardOf;
  readonly published: readonly Row<"published">[];
  readonly followUps: ReadonlyMap<FollowUpId, Row<"followUp">>;
  /** Notes that were written for helpers about this singer. */
  readonly notes: readonly Row<"helpNote">[];
}

/** What is affected when one agreement is withdrawn, to be shown before it is. `[P06]` */
export interface Touched {
  readonly needs: number;
  readonly notes: number;
  readonly helpers: readonly HelperId[];
  readonly hasNumber: boolean;
  readonly pieces: readonly Published[];
  /** Somebody may be waiting for the singer, to go along with them. */
  readonly companion: boolean;
}

export function touchedBy(purpose: Purpose, ground: AgreedGround): Touched {
  const help = ground.singer?.help;
  const isAbout = (...purposes: readonly Purpose[]) => purposes.includes(purpose);
  return {
    needs: isAbout("rememberNeeds") ? ground.card.needs.filter((row) => isWished(row)).length : 0,
    notes: isAbout("rememberNeeds", "tellHelpers", "followAlong")
      ? ground.notes.filter((row) => isKept(row)).length
      : 0,
    helpers: isAbout("tellHelpers")
      ? [help?.helperId, help?.secondId].filter((id) => id !== undefined && id !== null)
      : [],
    hasNumber: isAbout("callMe") && (ground.singer?.reach?.number ?? "") !== "",
    pieces: isMedia(purpose)
      ? ground.published
          .flatMap((row) => publishedFrom(row) ?? [])
          .filter((piece) => piece.purpose === purpose)
      : [],
    companion: isAbout("followAlong"),
  };
}

export function touchesAnything(touched: Touched): boolean {
  const { needs, notes, helpers, hasNumber, pieces, companion } = touched;
  return needs + notes + helpers.length + pieces.length > 0 || hasNumber || companion;
}

/**
 * What is written when somebody does not agree any more: the answer, what can be let go of at once, and a task for each
 * thing that a person has to do. As easy as giving: no reason, no question back. `[P05, P06]`
 *
 * @param alsoForget what helps is forgotten at once, when it was the remembering that was withdrawn
 */
export function withdraw(
  ground: AgreedGround,
  purpose: Purpose,
  answer: AnswerDraft,
  today: CivilDate,
  alsoForget: boolean,
): Change[] {
  const { singerId } = ground;
  const touched = touchedBy(purpose, ground);
  const before = ground.consents.get(`${singerId}.${purpose}`);
  const forgets = alsoForget && purpose === "rememberNeeds";
  const ask = (piece: Published | undefined) => {
    const id = followUpId(singerId, purpose, piece?.id ?? null);
    return askToFollowUp(ground.followUps.get(id), singerId, purpose, today, piece?.id ?? null);
  };
  return [
    ...answerConsent(before, singerId, purpose, false, answer, today),
    ...(touched.notes > 0
      ? ground.notes.filter((row) => isKept(row)).flatMap((row) => forgetting("helpNote", row))
      : []),
    ...(touched.hasNumber ? [change("singer", singerId, "reach", { number: "" })] : []),
    ...(forgets ? forgetNeeds(ground.singer, ground.card) : []),
    ...touched.pieces.flatMap((piece) => ask(piece)),
    ...(asksForMore(touched, forgets) ? ask(undefined) : []),
  ];
}

// Pieces have tasks of their own; everything else that somebody has to see to is one task.
function asksForMore(touched: Touched, forgets: boolean): boolean {
  if (touched.needs > 0) return !forgets;
  return touched.helpers.length > 0 || touched.notes > 0 || touched.hasNumber || touched.companion;
}

export function isMedia(purpose: Purpose): boolean {
  return mediaPurposes.some((one) => one === purpose);
}
