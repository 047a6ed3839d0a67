import type { PartnerId } from "./partner.ts";
import type { SingerId } from "./singer.ts";

/** Derived from the singer and the partner. */
export type CooperationId = string & { readonly is: "cooperation" };

/** Whom a singer wants the choir to cooperate with. `[R047]` */
export interface CooperationFacets {
  mark: { wanted: boolean };
}

export function cooperationId(singerId: SingerId, partnerId: PartnerId): CooperationId {
  return `${singerId}.${partnerId}` as CooperationId;
}
