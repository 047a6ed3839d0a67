import { isKept, type Row } from "./facets.ts";
import { done, refused, type Result } from "./result.ts";

export type PartnerId = string & { readonly is: "partner" };

/** An organisation or a role to cooperate with: never what was said about a person. `[R051]` */
export interface PartnerFacets {
  card: { organisation: string; role: string; reach: string };
}

export interface Partner {
  readonly id: PartnerId;
  readonly organisation: string;
  readonly role: string;
  readonly reach: string;
}

export function partnerFrom(row: Row<"partner">): Partner | undefined {
  if (!row.card || !isKept(row)) return undefined;
  return { id: row.id as PartnerId, ...row.card };
}

/** The longest lines of a partner, in letters. */
export const longestPartner = { organisation: 80, role: 60, reach: 80 } as const;

/** An organisation or a role is enough; the lines are trimmed. */
export function parsePartner(card: PartnerFacets["card"]): Result<PartnerFacets["card"], "empty"> {
  const organisation = card.organisation.trim();
  const role = card.role.trim();
  if (organisation === "" && role === "") return refused("empty");
  return done({ organisation, role, reach: card.reach.trim() });
}

/** What a partner is called in a list: the organisation, or the role where none is named. */
export function partnerName({
  organisation,
  role,
}: Pick<Partner, "organisation" | "role">): string {
  return organisation === "" ? role : organisation;
}
