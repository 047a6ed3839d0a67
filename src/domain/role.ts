import type { Ring } from "./facets.ts";

/** What a device is for: it decides which rings the device holds. */
export type Role = "leader" | "coordinator" | "pianist" | "volunteer";

export const roles: readonly Role[] = ["leader", "coordinator", "pianist", "volunteer"];

/** A ring that devices share. */
export type SharedRing = Exclude<Ring, "device">;

export const sharedRings: readonly SharedRing[] = ["team", "music", "care"];

const rings: Readonly<Record<Role, readonly SharedRing[]>> = {
  leader: ["team", "music", "care"],
  coordinator: ["team", "music", "care"],
  pianist: ["team", "music"],
  volunteer: ["team"],
};

/** Which rings a device of this role may read and write; it never gets the keys of the others. */
export function ringsOf(role: Role): readonly SharedRing[] {
  return rings[role];
}

export function parseRole(value: unknown): Role | undefined {
  return roles.find((role) => role === value);
}
