import type { CivilDate } from "./civil.ts";
import { type Change, change, isKept, type Row } from "./facets.ts";
import { revived } from "./reviving.ts";
import { longestName, type SingerId } from "./singer.ts";

/** What one may agree to, each by itself; none is a condition for singing. `[P05]` */
export type Purpose =
  | "rememberNeeds"
  | "tellHelpers"
  | "callMe"
  | "photo"
  | "film"
  | "quote"
  | "press"
  | "socialMedia"
  | "followAlong";

export const purposes: readonly Purpose[] = [
  "rememberNeeds",
  "tellHelpers",
  "callMe",
  "photo",
  "film",
  "quote",
  "press",
  "socialMedia",
  "followAlong",
];

/** Derived, so that one agreement never overwrites another. */
export type ConsentId = string & { readonly is: "consent" };

/** Off until given. An agreement may be spoken; who noted it and when is kept with it. `[P10]` */
export interface ConsentFacets {
  answer: {
    given: boolean;
    on: CivilDate;
    how: "spoken" | "paper";
    /** Who noted it, by the name they are called. */
    notedBy: string;
    /** Who agreed on the singer's behalf, in a word such as *daughter*; empty when the singer did. */
    onBehalf: string;
  };
}

export interface Consent {
  readonly purpose: Purpose;
  readonly given: boolean;
  readonly on: CivilDate;
  readonly how: "spoken" | "paper";
  readonly notedBy: string;
  readonly onBehalf: string;
}

export function consentId(singerId: SingerId, purpose: Purpose): ConsentId {
  return `${singerId}.${purpose}` as ConsentId;
}

export function consentFrom(row: Row<"consent">): Consent | undefined {
  const name = row.id.slice(row.id.indexOf(".") + 1);
  const purpose = purposes.find((one) => one === name);
  if (!purpose || !row.answer || !isKept(row)) return undefined;
  return { purpose, ...row.answer };
}

/** What may be made public with a singer in it. */
export type MediaPurpose = Extract<Purpose, "photo" | "film" | "quote" | "press" | "socialMedia">;

export const mediaPurposes: readonly MediaPurpose[] = [
  "photo",
  "film",
  "quote",
  "press",
  "socialMedia",
];

/** Whether somebody agrees to a thing today. Who was never asked does not. */
export function agreesTo(consents: readonly Consent[], purpose: Purpose): boolean {
  return consents.some((consent) => consent.purpose === purpose && consent.given);
}

/**
 * Whether helpers may be told anything of a singer: they have agreed to it, and have not asked that what is kept be
 * left alone. Who may not be told of never stands in anything that a volunteer could see. `[P05, P08, P13]`
 */
export function mayBeTold(
  consents: readonly Consent[],
  restriction?: { readonly restricted: boolean },
): boolean {
  return restriction?.restricted !== true && agreesTo(consents, "tellHelpers");
}

/** How an answer was given. */
export interface AnswerDraft {
  readonly how: "spoken" | "paper";
  readonly notedBy: string;
  /** Empty when the singer answered. */
  readonly onBehalf: string;
}

export const longestOnBehalf = 40;

/** What is written when somebody has agreed, or does not agree any more. `[P05, P10]` */
export function answerConsent(
  before: Row<"consent"> | undefined,
  singerId: SingerId,
  purpose: Purpose,
  given: boolean,
  { how, notedBy, onBehalf }: AnswerDraft,
  on: CivilDate,
): Change[] {
  const answer = {
    given,
    on,
    how,
    notedBy: notedBy.trim().slice(0, longestName),
    onBehalf: onBehalf.trim().slice(0, longestOnBehalf),
  };
  return revived(before, change("consent", consentId(singerId, purpose), "answer", answer));
}
