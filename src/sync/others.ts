import { deletion } from "#domain/facets.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { ringsOf } from "#domain/role.ts";
import { doneForm } from "#protocol/heard.ts";
import { devicesForm } from "#protocol/heardSeldom.ts";
import { paths } from "#protocol/paths.ts";
import { commit } from "#store/commit.ts";
import type { AskTrouble, MetDevice } from "#store/meeting.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import { readStream } from "#store/link.ts";
import { changeLink } from "#store/syncWriting.ts";
import type { StorageTrouble } from "#store/trouble.ts";

import { askTroubleOf } from "./inviting.ts";
import { openRings } from "./meet.ts";
import { pushRing } from "./push.ts";
import { ask, type Talk } from "./talk.ts";

/** Who is in, and who was: as the endpoint lists them, with the names that only this choir can read. */
export async function listDevices(
  talk: Talk,
): Promise<Result<readonly MetDevice[], AskTrouble | "not a leader">> {
  const { store, link } = talk;
  if (link.role !== "leader") return refused("not a leader");
  const answer = await ask(talk, {
    method: "GET",
    path: paths.devices(link.choir),
    reply: devicesForm,
  });
  if (!answer.ok) return refused(askTroubleOf(answer.why));
  const known = await readKnownDevices(store.database);
  const rings = ringsOf("leader");
  const streams = await Promise.all(rings.map(async (ring) => readStream(store.database, ring)));
  const listed = answer.value.devices.map((one): MetDevice => {
    const isThisOne = one.device === link.device;
    return {
      id: one.device,
      role: one.role,
      owner: known.find(({ id }) => id === one.device)?.owner,
      isThisOne,
      since: one.joined,
      lastMetOn: one.seen > 0 ? one.seen : undefined,
      removed: false,
      erasurePending:
        !isThisOne &&
        streams.some(({ ring, erasedAt }) => (one.reached[ring] ?? erasedAt) < erasedAt),
    };
  });
  const gone = known
    .filter(({ id, removed }) => removed && !listed.some((one) => one.id === id))
    .map(({ id, role, owner }): MetDevice => ({
      id,
      role,
      owner,
      isThisOne: false,
      since: 0,
      lastMetOn: undefined,
      removed: true,
      // What it had, it keeps: nobody can tell.
      erasurePending: false,
    }));
  return done([...listed, ...gone]);
}

/**
 * Shows a device out. First the choir's own devices are told, so that none of them lets it in again; then the endpoint;
 * the new keys follow by the way of every leader's device, this one's first.
 */
export async function removeDevice(
  talk: Talk,
  deviceId: string,
): Promise<Result<void, AskTrouble | "not a leader" | "this device" | StorageTrouble>> {
  const { store, link } = talk;
  if (link.role !== "leader") return refused("not a leader");
  if (deviceId === link.device) return refused("this device");
  const rings = await openRings(talk);
  const care = rings.find(({ ring }) => ring === "care");
  if (!care) return refused("locked");
  await changeLink(store.database, { keysDue: true });
  // Also where this device has not heard of it yet: the others have, and an old endpoint may bring it back one day.
  const said = await commit(store, ["device"], () => done([deletion("device", deviceId)]));
  if (!said.ok) return refused(said.why.trouble);
  const told = await pushRing(talk, care, rings);
  if (!told.ok) return refused(askTroubleOf(told.why));
  const answer = await ask(talk, {
    method: "DELETE",
    path: paths.device(link.choir, deviceId),
    reply: doneForm,
  });
  return answer.ok ? done(undefined) : refused(askTroubleOf(answer.why));
}
