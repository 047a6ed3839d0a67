import { done, type Result } from "#domain/result.ts";
import { ringsOf } from "#domain/role.ts";
import { readKnownDevices } from "#store/meetingState.ts";
import { endedByKeys } from "#store/invites.ts";
import { changeKeys } from "#store/linking.ts";
import { readRingKeys } from "#store/syncReading.ts";

import { postInvitation } from "./inviting.ts";
import { newestOf } from "./keyring.ts";
import type { Ended, Talk } from "./talk.ts";

/**
 * A change of keys ends all open invitations at the endpoint, for what they hand over is older. Those that were made on
 * this device are told again: the same code, for the time that is left, with the keys there are by now.
 *
 * The endpoint takes no code again that was used or withdrawn; what it refuses stays as it is.
 */
export async function inviteAgain(talk: Talk): Promise<Result<void, Ended>> {
  const { store, link } = talk;
  const { database } = store;
  const rows = await Promise.all(
    ringsOf("leader").map(async (ring) => readRingKeys(database, ring)),
  );
  const here = rows.flatMap((row) => row ?? []);
  const care = here.find(({ ring }) => ring === "care");
  if (!care || here.length < rows.length) return done(undefined);
  const known = await readKnownDevices(database);
  // Another leader's device is about to show this one out.
  if (known.some(({ id, removed }) => id === link.device && removed)) return done(undefined);
  const epoch = Math.max(...here.map(({ epochs }) => newestOf(epochs)));
  for (const invite of endedByKeys(care, store.now())) {
    const { secret, role, expiresAt } = invite;
    const minutes = Math.floor((expiresAt - store.now()) / 60_000);
    const answer = await postInvitation(talk, { secret, role, minutes }, here);
    if (!answer.ok) {
      const { why } = answer.why;
      if (why === "refused" || why === "too big") continue;
      return answer;
    }
    // Only now: killed in between, whoever comes in by it is handed newer keys, and needs none.
    await changeKeys(
      database,
      [{ ring: "care" }],
      (before) =>
        before && {
          ...before,
          invites: (before.invites ?? []).map((one) =>
            one.secret.join() === secret.join() ? { ...one, epoch } : one,
          ),
        },
    );
  }
  return done(undefined);
}
