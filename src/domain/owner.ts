import type { Row } from "./facets.ts";
import type { HelperId } from "./helper.ts";

/** There is one such record on a device, with this id. */
export const theOwner = "owner";

/** Whose device this is, and what it does for them. It stays on the device. */
export interface OwnerFacets {
  who: { helperId: HelperId | null };
  /** One reminder before a duty, for those who want one. */
  reminder: { wanted: boolean };
}

export interface Owner {
  readonly helperId: HelperId | null;
  readonly wantsReminder: boolean;
}

export function ownerFrom(row: Row<"owner"> | undefined): Owner {
  return { helperId: row?.who?.helperId ?? null, wantsReminder: row?.reminder?.wanted ?? false };
}
