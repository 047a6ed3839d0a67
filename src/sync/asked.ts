import { theChoir } from "#domain/choir.ts";
import { done, type Result } from "#domain/result.ts";
import { isFields } from "#domain/shape.ts";
import type { InvitationProblem, ReadInvitation } from "#store/meeting.ts";
import { readRingKeys } from "#store/syncReading.ts";

import { parseInvitation } from "./invitations.ts";
import { inviteDevice } from "./inviting.ts";
import { type LetIn, newcomer, settleIn, takeUp } from "./joining.ts";
import { openKit } from "./kit.ts";
import { newestOf } from "./keyring.ts";
import { listDevices, removeDevice } from "./others.ts";
import { makeKit, takeKit } from "./recovering.ts";
import { fileToRings, ringsToFile } from "./sealedFile.ts";
import { foundAgain, setUpAt } from "./settingUp.ts";
import type { Talk } from "./talk.ts";

/**
 * What somebody asks for once in a while, and no meeting needs: fetched when it is asked for, so that a device which
 * meets every day carries only what it takes to meet.
 */
export const asked = {
  fileToRings,
  inviteDevice,
  listDevices,
  makeKit,
  nameIn,
  newcomer,
  openKit,
  read,
  removeDevice,
  ringsToFile,
  setUpAgain,
  setUpAt,
  settleIn,
  takeKit,
  takeUp,
};

function read(text: string): Result<ReadInvitation, InvitationProblem> {
  const said = parseInvitation(text);
  return said.ok ? done({ address: said.value.address, role: said.value.role }) : said;
}

async function setUpAgain({ store, call, link }: Talk, setupSecret: string) {
  const keys = await readRingKeys(store.database, "team");
  return foundAgain(store, call, link, keys ? newestOf(keys.epochs) : 0, setupSecret);
}

/** What the choir that lets this device in is called. */
function nameIn({ content }: LetIn): string {
  const facets = content.first.filter(({ kind, id }) => kind === "choir" && id === theChoir);
  const card = facets.find(({ facet }) => facet === "card")?.value;
  return isFields(card) && typeof card["name"] === "string" ? card["name"] : "";
}
