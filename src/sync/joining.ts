import type { Bytes } from "#crypto/bytes.ts";
import { toBase64 } from "#crypto/bytes.ts";
import { type LetterBox, newLetterBox } from "#crypto/boxes.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { ringsOf } from "#domain/role.ts";
import { redeemForm } from "#protocol/heardSeldom.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import type { JoinTrouble } from "#store/meeting.ts";
import { layWelcome } from "#store/settlingIn.ts";
import type { Store } from "#store/store.ts";
import type { LinkRow, RingKeysRow } from "#store/syncRows.ts";

import { parseInvitation } from "./invitations.ts";
import { boxRing } from "./keysChange.ts";
import { codeFromSecret, hashOfToken, type KeyPackage, openPackage, sealCard } from "./packages.ts";
import { parseAddress } from "./address.ts";
import type { Transport, Unanswered } from "./transport.ts";

/** What a device calls itself before it is let in. */
export interface Newcomer {
  readonly token: string;
  readonly device: string;
  readonly box: LetterBox;
}

export async function newcomer(chance: (bytes: number) => Uint8Array): Promise<Newcomer> {
  return { token: toBase64(chance(32)), device: toBase64(chance(12)), box: await newLetterBox() };
}

export interface JoinPorts {
  readonly call: Transport;
  readonly now: () => number;
  /** Where the app comes from. */
  readonly appAddress: string;
}

/** A device that has been let in, and has nothing yet but its keys and what it is to show first. */
export interface LetIn {
  readonly link: LinkRow;
  readonly box: LetterBox | undefined;
  readonly content: KeyPackage;
}

/**
 * Takes up an invitation. The same newcomer may ask again, if no answer came; another one may not. What opens the package stays
 * here; the endpoint sees a code that is made from it.
 */
export async function takeUp(
  { call, now, appAddress }: JoinPorts,
  { token, device, box }: Newcomer,
  text: string,
  owner: string,
  typedAddress: string | undefined,
): Promise<Result<LetIn, JoinTrouble>> {
  const invitation = parseInvitation(text);
  if (!invitation.ok) return invitation;
  const { secret } = invitation.value;
  const address = parseAddress(invitation.value.address ?? (typedAddress || appAddress));
  if (!address.ok) return address;
  const card = { owner, slot: toBase64(box.slot), tokenHash: await hashOfToken(token) };
  const answer = await call({
    method: "POST",
    address: address.value,
    path: paths.redeem,
    token,
    body: {
      code: await codeFromSecret(secret),
      device,
      card: await sealCard(secret, device, card),
    },
    reply: redeemForm,
  });
  if (!answer.ok) return refused(whyNot(answer.why));
  const content = await openPackage(secret, answer.value.package);
  if (!content || content.choir !== answer.value.choir) return refused("does not open");
  const link: LinkRow = {
    key: "link",
    address: address.value,
    choir: content.choir,
    device,
    token,
    role: content.role,
    owner,
    since: now(),
    keysDue: false,
  };
  return done({ link, box, content });
}

function whyNot(why: Unanswered): JoinTrouble {
  switch (why.kind) {
    case "offline":
      return "offline";
    case "busy":
      return "busy";
    case "too big":
      return "refused";
    case "no":
      if (why.type === problems.unknownInvite || why.type === problems.taken)
        return "used or too old";
      return why.type === problems.protocol ? "another version" : "refused";
  }
}

/** Lays what was handed over into an empty database, all of it at once; everything else comes by itself. */
export async function settleIn(store: Store, { link, box, content }: LetIn): Promise<void> {
  const held = ringsOf(content.role);
  const keys = content.keys.flatMap((row): RingKeysRow[] => {
    if (!held.includes(row.ring)) return [];
    return [row.ring === boxRing(content.role) && box ? { ...row, box } : row];
  });
  await layWelcome(store, link, keys, held, content.first, content.witnesses);
}

/** Bytes of chance as the browser's cryptography wants them. */
export function bytesOfChance(chance: (bytes: number) => Uint8Array, count: number): Bytes {
  return Uint8Array.from(chance(count));
}
