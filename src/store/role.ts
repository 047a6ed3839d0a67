import type { Role } from "#domain/role.ts";

import type { Database } from "./database.ts";
import { readLink } from "./link.ts";

/** What this device is for. A choir that meets nowhere is its leader's. */
export async function readRole(database: Database): Promise<Role> {
  return (await readLink(database))?.role ?? "leader";
}
