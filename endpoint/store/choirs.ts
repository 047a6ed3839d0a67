import type { FoundRequest, KeysRequest } from "#protocol/choirs.ts";
import { rings } from "#protocol/forms.ts";
import type { RingName, Role } from "#protocol/wire.ts";

import { bytes, sha256, text } from "./bytes.ts";
import { dayOf } from "./day.ts";
import { kept, type Sql, type Statements, undone } from "./sql.ts";

/** Who asks, once it is known. */
export interface Member {
  readonly choir: string;
  readonly device: string;
  readonly role: Role;
  readonly epoch: number;
}

/**
 * Founds a choir with its three rings and its first leader. The same device with the same token may ask again;
 * `taken` is everything else under that id.
 */
export async function foundChoir(
  sql: Sql,
  { choir, device, card, epoch }: FoundRequest,
  tokenHash: Uint8Array,
  now: number,
): Promise<Member | "taken"> {
  return sql.transaction<Member | "taken">(async (inside) => {
    const [founded] = await inside.all(
      "INSERT INTO choirs (choir, founded, epoch) VALUES ($1, $2, $3) ON CONFLICT (choir) DO NOTHING RETURNING epoch",
      [bytes(choir), dayOf(now), epoch],
    );
    if (!founded) {
      const member = await readMember(inside, choir, tokenHash);
      const isSame = typeof member === "object" && member.device === device;
      return undone(isSame && member.role === "leader" ? member : "taken");
    }
    await inside.all(insertDevice, [
      bytes(choir),
      bytes(device),
      "leader",
      tokenHash,
      bytes(card),
      dayOf(now),
      epoch,
    ]);
    for (const ring of rings) {
      await inside.all(
        "INSERT INTO rings (choir, ring, head, facets, bytes, digest) VALUES ($1, $2, 0, 0, 0, $3)",
        [bytes(choir), ring, new Uint8Array(16)],
      );
    }
    return kept({ choir, device, role: "leader", epoch });
  });
}

/** Its last value is the number of the keys that the device comes with. */
export const insertDevice = `INSERT INTO devices
  (choir, device, role, token, card, joined, seen, reached_team, reached_music, reached_care, package, package_epoch)
  VALUES ($1, $2, $3, $4, $5, $6, $6, 0, 0, 0, NULL, $7)`;

/** The device that a token belongs to in a choir. */
export async function readMember(
  sql: Statements,
  choir: string,
  tokenHash: Uint8Array,
): Promise<Member | "not let in" | "unknown choir"> {
  const [found] = await sql.all<{ epoch: number; device: Uint8Array | null; role: Role }>(
    `SELECT choirs.epoch, devices.device, devices.role FROM choirs
      LEFT JOIN devices ON devices.choir = choirs.choir AND devices.token = $2 WHERE choirs.choir = $1`,
    [bytes(choir), tokenHash],
  );
  if (!found) return "unknown choir";
  if (!found.device) return "not let in";
  return { choir, device: text(found.device), role: found.role, epoch: found.epoch };
}

/** What a device is in its choir just now; undefined for one that is not in it any more. */
export async function readRole(
  inside: Statements,
  { choir, device }: Member,
): Promise<Role | undefined> {
  const [found] = await inside.all<{ role: Role }>(
    "SELECT role FROM devices WHERE choir = $1 AND device = $2",
    [bytes(choir), bytes(device)],
  );
  return found?.role;
}

/** How far each ring of a choir is. */
export async function readHeads(
  sql: Statements,
  choir: string,
): Promise<ReadonlyMap<RingName, number>> {
  const rows = await sql.all<{ ring: RingName; head: number }>(
    "SELECT ring, head FROM rings WHERE choir = $1",
    [bytes(choir)],
  );
  return new Map(rows.map(({ ring, head }) => [ring, head]));
}

/** Holds the choir's own row to the end of the transaction: what changes who is in goes one at a time. */
export async function holdChoir(inside: Statements, choir: string): Promise<boolean> {
  const held = await inside.all(
    "UPDATE choirs SET epoch = epoch WHERE choir = $1 RETURNING epoch",
    [bytes(choir)],
  );
  return held.length > 0;
}

/** Holds the choir and answers whether who asks still leads it: two leaders may remove each other at once. */
export async function leads(inside: Statements, asking: Member): Promise<boolean> {
  await holdChoir(inside, asking.choir);
  return (await readRole(inside, asking)) === "leader";
}

/** Erases a choir and all that was ever kept of it. */
export async function eraseChoir(sql: Sql, asking: Member): Promise<"done" | "not allowed"> {
  return sql.transaction<"done" | "not allowed">(async (inside) => {
    if (!(await leads(inside, asking))) return undone("not allowed");
    // The rings before what is in them: a push that was under way is over then, and a later one finds no ring.
    for (const table of ["rings", "facets", "invites", "devices", "choirs"]) {
      await inside.all(`DELETE FROM ${table} WHERE choir = $1`, [bytes(asking.choir)]);
    }
    return kept("done");
  });
}

/**
 * Lays down new keys for the devices that stay, all or none, and only if nobody else did so in the meantime.
 * Open invitations end: what they hold is older. Whoever made one may lay it down anew with the newer keys, unless it
 * was used.
 */
export async function changeKeys(
  sql: Sql,
  asking: Member,
  { epoch, packages }: KeysRequest,
): Promise<"done" | "not allowed" | "epoch taken"> {
  const { choir } = asking;
  const hash = sha256(Buffer.from(JSON.stringify(packages)));
  return sql.transaction<"done" | "not allowed" | "epoch taken">(async (inside) => {
    // Or one who is being removed could lay down keys that it knows.
    if (!(await leads(inside, asking))) return undone("not allowed");
    const moved = await inside.all(
      "UPDATE choirs SET epoch = $2, keys_hash = $3 WHERE choir = $1 AND epoch = $4 RETURNING epoch",
      [bytes(choir), epoch, hash, epoch - 1],
    );
    if (moved.length === 0) {
      const repeated = await inside.all(
        "SELECT epoch FROM choirs WHERE choir = $1 AND epoch = $2 AND keys_hash = $3",
        [bytes(choir), epoch, hash],
      );
      return undone(repeated.length > 0 ? "done" : "epoch taken");
    }
    for (const { device, package: keys } of packages) {
      const given = await inside.all(
        "UPDATE devices SET package = $3, package_epoch = $4 WHERE choir = $1 AND device = $2 RETURNING device",
        [bytes(choir), bytes(device), bytes(keys), epoch],
      );
      if (given.length === 0) return undone("epoch taken");
    }
    await inside.all("DELETE FROM invites WHERE choir = $1 AND used_by IS NULL", [bytes(choir)]);
    await inside.all(
      "UPDATE invites SET used_token = $2 WHERE choir = $1 AND used_by IS NOT NULL",
      [bytes(choir), usedUp],
    );
    return kept("done");
  });
}

/** No device has this token: nobody comes in again by an invitation that bears it, and its code stays taken. */
export const usedUp = new Uint8Array(32);

/** What the last change of keys holds for a device. */
export async function readPackage(
  sql: Statements,
  { choir, device }: Member,
): Promise<{ readonly epoch: number; readonly package: string | null }> {
  const [found] = await sql.all<{ package: Uint8Array | null; package_epoch: number }>(
    "SELECT package, package_epoch FROM devices WHERE choir = $1 AND device = $2",
    [bytes(choir), bytes(device)],
  );
  return {
    epoch: found?.package_epoch ?? 0,
    package: found?.package ? text(found.package) : null,
  };
}
