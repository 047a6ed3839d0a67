import { done, refused, type Result } from "#domain/result.ts";
import { type Role, ringsOf } from "#domain/role.ts";
import type { InviteReply } from "#protocol/choirs.ts";
import { inviteForm } from "#protocol/heardSeldom.ts";
import { limits } from "#protocol/limits.ts";
import { paths } from "#protocol/paths.ts";
import { readFirstFacets } from "#store/firstFacets.ts";
import type { AskTrouble, Invitation } from "#store/meeting.ts";
import type { Store } from "#store/store.ts";
import { readRingKeys } from "#store/syncReading.ts";
import type { InviteSecret, LinkRow, RingKeysRow } from "#store/syncRows.ts";
import { changeKeys } from "#store/linking.ts";

import { invitationCode, invitationLink, secretBytes } from "./invitations.ts";
import { bytesOfChance } from "./joining.ts";
import { latestOf } from "./epochs.ts";
import { newestOf } from "./keyring.ts";
import {
  codeFromSecret,
  type KeyPackage,
  noWitness,
  packageToBytes,
  sealPackage,
} from "./packages.ts";
import { ask, type Ended, type Talk } from "./talk.ts";
import type { Transport } from "./transport.ts";
import { bearWitness } from "./witness.ts";

// What is sealed weighs up to an eighth more than what is in it.
const room = Math.floor(limits.packageBytes * 0.88);
/** Of what the keys leave over: the evening that is shown first needs room as well. */
const witnessShare = 1 / 4;

/** Lets one device in, once, within a day. The secret that is shown is sent to nobody. */
export async function inviteDevice(
  store: Store,
  call: Transport,
  link: LinkRow,
  role: Role,
  appAddress: string,
): Promise<Result<Invitation, AskTrouble | "not a leader">> {
  if (link.role !== "leader") return refused("not a leader");
  const rows = await Promise.all(
    ringsOf("leader").map(async (ring) => readRingKeys(store.database, ring)),
  );
  const here = rows.flatMap((row) => row ?? []);
  if (here.length < rows.length) return refused("locked");
  const secret = bytesOfChance(store.chance, secretBytes);
  const invite = {
    secret,
    role,
    expiresAt: store.now() + limits.inviteMinutes * 60_000,
    epoch: Math.max(...here.map(({ epochs }) => newestOf(epochs))),
  };
  // Kept before it is told: whoever comes in by it must be known for who they are.
  await changeKeys(
    store.database,
    [{ ring: "care" }],
    (before) => before && { ...before, invites: [...(before.invites ?? []), invite] },
  );
  const told = { secret, role, minutes: limits.inviteMinutes };
  const answer = await postInvitation({ store, call, link }, told, here);
  if (!answer.ok) return refused(askTroubleOf(answer.why));
  return done({
    role,
    secret,
    link: invitationLink(appAddress, secret, role, link.address),
    code: invitationCode(secret),
    address: link.address,
    expiresAt: store.now() + (answer.value.expires - answer.value.now),
  });
}

/** Tells the endpoint of an invitation, with the keys that are here now. */
export async function postInvitation(
  asker: Pick<Talk, "store" | "call" | "link">,
  { secret, role, minutes }: Pick<InviteSecret, "secret" | "role"> & { readonly minutes: number },
  here: readonly RingKeysRow[],
): Promise<Result<InviteReply, Ended>> {
  const { store, link } = asker;
  const content = await packageFor(store, link, role, here);
  return ask(asker, {
    method: "POST",
    path: paths.invites(link.choir),
    body: {
      code: await codeFromSecret(secret),
      role,
      minutes,
      package: await sealPackage(secret, content),
    },
    reply: inviteForm,
  });
}

async function packageFor(
  store: Store,
  { choir, device }: LinkRow,
  role: Role,
  here: readonly RingKeysRow[],
): Promise<KeyPackage> {
  const keys = here.filter(({ ring }) => ringsOf(role).includes(ring)).map((row) => latestOf(row));
  const bare = { choir, role, keys, first: [], witnesses: noWitness };
  const forWitness = (room - packageToBytes(bare).length) * witnessShare;
  const witnesses = await bearWitness(store, device, keys, forWitness);
  const left = room - packageToBytes({ ...bare, witnesses }).length;
  return { ...bare, witnesses, first: await readFirstFacets(store, role, left) };
}

export function askTroubleOf({ why }: Ended): AskTrouble {
  switch (why) {
    case "offline":
    case "busy":
    case "removed":
    case "another version":
    case "locked":
      return why;
    case "lost":
    case "refused":
    case "later":
    case "storage":
    case "too big":
      return "refused";
  }
}
