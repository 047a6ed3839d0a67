import type { InviteRequest, RedeemRequest } from "#protocol/choirs.ts";
import { limits } from "#protocol/limits.ts";
import type { Role } from "#protocol/wire.ts";

import { bytes, sha256, text } from "./bytes.ts";
import { holdChoir, insertDevice, leads, type Member, usedUp } from "./choirs.ts";
import { dayOf } from "./day.ts";
import { hasRoom } from "./devices.ts";
import { kept, type Sql, undone } from "./sql.ts";

interface InviteRow {
  readonly choir: Uint8Array;
  readonly invited_by: Uint8Array;
  readonly role: Role;
  readonly expires: number;
  readonly package: Uint8Array;
  readonly used_by: Uint8Array | null;
  readonly used_token: Uint8Array | null;
}

/** Keeps an invitation until it is used, withdrawn or too old; answers until when. The same device may repeat it. */
export async function invite(
  sql: Sql,
  asking: Member,
  { code, role, minutes, package: keys }: InviteRequest,
  now: number,
): Promise<number | "not allowed" | "taken" | "full"> {
  const owner = bytes(asking.choir);
  const hash = sha256(bytes(code));
  return sql.transaction<number | "not allowed" | "taken" | "full">(async (inside) => {
    // Or an invitation could outlive the removal of whoever invites.
    if (!(await leads(inside, asking))) return undone("not allowed");
    await inside.all(tooOld, [now]);
    const [there] = await inside.all<InviteRow>("SELECT * FROM invites WHERE code = $1", [hash]);
    if (there) {
      const isSame =
        text(there.choir) === asking.choir &&
        text(there.invited_by) === asking.device &&
        there.role === role &&
        text(there.package) === keys;
      return undone(isSame ? there.expires : "taken");
    }
    const open = await inside.all("SELECT code FROM invites WHERE choir = $1 AND used_by IS NULL", [
      owner,
    ]);
    if (open.length >= limits.devices) return undone("full");
    const expires = now + minutes * 60_000;
    await inside.all(
      `INSERT INTO invites (code, choir, invited_by, role, expires, package) VALUES ($1, $2, $3, $4, $5, $6)`,
      [hash, owner, bytes(asking.device), role, expires, bytes(keys)],
    );
    return kept(expires);
  });
}

const tooOld = "DELETE FROM invites WHERE expires <= $1";

/** Forgets the invitations that are over, of all choirs. */
export async function forgetOldInvites(sql: Sql, now: number): Promise<void> {
  await sql.transaction(async (inside) => kept(await inside.all(tooOld, [now])));
}

/** Ends all invitations of a choir that nobody has used: until they would be too old, their codes are not taken again. */
export async function withdrawInvites(sql: Sql, asking: Member): Promise<"done" | "not allowed"> {
  return sql.transaction<"done" | "not allowed">(async (inside) => {
    if (!(await leads(inside, asking))) return undone("not allowed");
    const owner = bytes(asking.choir);
    await inside.all(
      "UPDATE invites SET used_by = $2, used_token = $3 WHERE choir = $1 AND used_by IS NULL",
      [owner, bytes(asking.device), usedUp],
    );
    return kept("done");
  });
}

export interface Redeemed extends Member {
  readonly package: string;
}

/** Lets a device in by a code, once. The same device with the same token may ask again while the code lasts. */
export async function redeem(
  sql: Sql,
  { code, device, card }: RedeemRequest,
  tokenHash: Uint8Array,
  now: number,
): Promise<Redeemed | "unknown invite" | "taken" | "full"> {
  return sql.transaction<Redeemed | "unknown invite" | "taken" | "full">(async (inside) => {
    const [found] = await inside.all<InviteRow>(
      `UPDATE invites SET used_by = $3, used_token = $4 WHERE code = $1 AND expires > $2
        AND (used_by IS NULL OR (used_by = $3 AND used_token = $4)) RETURNING *`,
      [sha256(bytes(code)), now, bytes(device), tokenHash],
    );
    if (!found) return undone("unknown invite");
    const choir = text(found.choir);
    await holdChoir(inside, choir);
    const [home] = await inside.all<{ epoch: number }>(
      "SELECT epoch FROM choirs WHERE choir = $1",
      [found.choir],
    );
    if (!home) return undone("unknown invite");
    const redeemed = {
      choir,
      device,
      role: found.role,
      epoch: home.epoch,
      package: text(found.package),
    };
    const others = await inside.all<{ device: Uint8Array; token: Uint8Array }>(
      "SELECT device, token FROM devices WHERE choir = $1 AND (device = $2 OR token = $3)",
      [found.choir, bytes(device), tokenHash],
    );
    if (others.length > 0) {
      const isSame = others.every(
        (other) => text(other.device) === device && text(other.token) === text(tokenHash),
      );
      return isSame ? kept(redeemed) : undone("taken");
    }
    if (!(await hasRoom(inside, choir))) return undone("full");
    const values = [found.choir, bytes(device), found.role, tokenHash, bytes(card)];
    await inside.all(insertDevice, [...values, dayOf(now), home.epoch]);
    return kept(redeemed);
  });
}
