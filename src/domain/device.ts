import { isKept, type Row } from "./facets.ts";
import { parseRole, type Role } from "./role.ts";

export type DeviceId = string & { readonly is: "device" };

/** A device that the choir lets in, as whoever let it in vouches for it. Told to those only who hold all keys anyway. */
export interface DeviceFacets {
  /**
   * `slot`: where new keys for it are put in, base64url; `tokenHash`: what an endpoint needs to know it again. Both as
   * the device said them under the secret of its invitation, so that nobody in between can have changed them.
   */
  card: { owner: string; role: string; slot: string; tokenHash: string };
}

export interface KnownDevice {
  readonly id: DeviceId;
  readonly owner: string;
  readonly role: Role;
  readonly slot: string;
  readonly tokenHash: string;
  /** It was let out again: what is still on it, it keeps. */
  readonly removed: boolean;
}

export function deviceFrom(row: Row<"device">): KnownDevice | undefined {
  const role = parseRole(row.card?.role);
  if (!row.card || !role) return undefined;
  return { ...row.card, id: row.id as DeviceId, role, removed: !isKept(row) };
}
