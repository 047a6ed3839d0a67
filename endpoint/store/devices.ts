import type { AdmitRequest, DevicesReply } from "#protocol/choirs.ts";
import { limits } from "#protocol/limits.ts";
import { grantsOf, type RingName, type Role } from "#protocol/wire.ts";

import { bytes, text } from "./bytes.ts";
import { insertDevice, leads, type Member, usedUp } from "./choirs.ts";
import { dayOf } from "./day.ts";
import { kept, type Sql, type Statements, undone } from "./sql.ts";

interface DeviceRow {
  readonly device: Uint8Array;
  readonly role: Role;
  readonly token: Uint8Array;
  readonly card: Uint8Array;
  readonly joined: number;
  readonly seen: number;
  readonly reached_team: number;
  readonly reached_music: number;
  readonly reached_care: number;
  readonly package_epoch: number;
}

/** Who is in. Only a leader is told what lets a device in again. */
export async function readDevices(
  sql: Statements,
  asking: Member,
): Promise<DevicesReply["devices"]> {
  const rows = await sql.all<DeviceRow>(
    `SELECT device, role, token, card, joined, seen, reached_team, reached_music, reached_care, package_epoch
      FROM devices WHERE choir = $1 ORDER BY joined, device`,
    [bytes(asking.choir)],
  );
  return rows.map((row) => {
    const reached = { team: row.reached_team, music: row.reached_music, care: row.reached_care };
    const granted = grantsOf[row.role].map((ring) => [ring, reached[ring]] as const);
    return {
      device: text(row.device),
      role: row.role,
      card: text(row.card),
      joined: row.joined,
      seen: row.seen,
      isAsking: text(row.device) === asking.device,
      reached: Object.fromEntries(granted),
      ...(asking.role === "leader"
        ? { tokenHash: text(row.token), keys: Number(row.package_epoch) }
        : {}),
    };
  });
}

export async function writeCard(sql: Sql, { choir, device }: Member, card: string): Promise<void> {
  await sql.transaction(async (inside) => {
    await inside.all("UPDATE devices SET card = $3 WHERE choir = $1 AND device = $2", [
      bytes(choir),
      bytes(device),
      bytes(card),
    ]);
    return kept(undefined);
  });
}

/** Lets a device in, or changes what it is. Who does not lead any more invites nobody: its open invitations end. */
export async function admitDevice(
  sql: Sql,
  asking: Member,
  device: string,
  { role, tokenHash, card }: AdmitRequest,
  now: number,
): Promise<"done" | "not allowed" | "taken" | "full" | "last leader"> {
  const { choir } = asking;
  return sql.transaction<"done" | "not allowed" | "taken" | "full" | "last leader">(
    async (inside) => {
      if (!(await leads(inside, asking))) return undone("not allowed");
      const others = await inside.all(
        "SELECT device FROM devices WHERE choir = $1 AND token = $2 AND device <> $3",
        [bytes(choir), bytes(tokenHash), bytes(device)],
      );
      if (others.length > 0) return undone("taken");
      const changed = await inside.all(
        "UPDATE devices SET role = $3, token = $4, card = $5 WHERE choir = $1 AND device = $2 RETURNING device",
        [bytes(choir), bytes(device), role, bytes(tokenHash), bytes(card)],
      );
      if (changed.length === 0) {
        if (!(await hasRoom(inside, choir))) return undone("full");
        const values = [bytes(choir), bytes(device), role, bytes(tokenHash), bytes(card)];
        await inside.all(insertDevice, [...values, dayOf(now), 0]);
      }
      if (role !== "leader") {
        await inside.all(
          "DELETE FROM invites WHERE choir = $1 AND invited_by = $2 AND used_by IS NULL",
          [bytes(choir), bytes(device)],
        );
      }
      return (await hasLeader(inside, choir)) ? kept("done") : undone("last leader");
    },
  );
}

/** Removes a device: a leader any, each its own. Its invitations end with it. Removing what is not there is done. */
export async function removeDevice(
  sql: Sql,
  asking: Member,
  device: string,
): Promise<"done" | "not allowed" | "last leader"> {
  const { choir } = asking;
  return sql.transaction<"done" | "not allowed" | "last leader">(async (inside) => {
    const mayDo = (await leads(inside, asking)) || asking.device === device;
    if (!mayDo) return undone("not allowed");
    await inside.all("DELETE FROM devices WHERE choir = $1 AND device = $2", [
      bytes(choir),
      bytes(device),
    ]);
    await inside.all(
      "DELETE FROM invites WHERE choir = $1 AND invited_by = $2 AND used_by IS NULL",
      [bytes(choir), bytes(device)],
    );
    // What it came in by was used, and is not laid down anew by whoever made it and does not know.
    await inside.all("UPDATE invites SET used_token = $3 WHERE choir = $1 AND used_by = $2", [
      bytes(choir),
      bytes(device),
      usedUp,
    ]);
    return (await hasLeader(inside, choir)) ? kept("done") : undone("last leader");
  });
}

async function hasLeader(inside: Statements, choir: string): Promise<boolean> {
  const found = await inside.all(
    "SELECT device FROM devices WHERE choir = $1 AND role = 'leader' LIMIT 1",
    [bytes(choir)],
  );
  return found.length > 0;
}

export async function hasRoom(inside: Statements, choir: string): Promise<boolean> {
  const found = await inside.all("SELECT device FROM devices WHERE choir = $1", [bytes(choir)]);
  return found.length < limits.devices;
}

/** When a device was last seen, and what it has shown to keep. */
export interface Sighting {
  readonly choir: string;
  readonly device: string;
  readonly day: number;
  readonly reached: Partial<Record<RingName, number>>;
}

/** Writes sightings down, in an order of their own so that two processes do not wait for each other. */
export async function writeSightings(sql: Sql, sightings: readonly Sighting[]): Promise<void> {
  const inOrder = sightings.toSorted((a, b) =>
    `${a.choir} ${a.device}` < `${b.choir} ${b.device}` ? -1 : 1,
  );
  await sql.transaction(async (inside) => {
    for (const { choir, device, day, reached } of inOrder) {
      await inside.all(
        `UPDATE devices SET seen = $3, reached_team = COALESCE($4, reached_team),
          reached_music = COALESCE($5, reached_music), reached_care = COALESCE($6, reached_care)
          WHERE choir = $1 AND device = $2`,
        [
          bytes(choir),
          bytes(device),
          day,
          reached.team ?? null,
          reached.music ?? null,
          reached.care ?? null,
        ],
      );
    }
    return kept(undefined);
  });
}
