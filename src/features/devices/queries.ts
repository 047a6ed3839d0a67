import { type InviteStanding, readInviteStanding } from "#store/invites.ts";
import type { Invitation } from "#store/meeting.ts";
import { readAway, readMeeting, type MeetingState } from "#store/meetingState.ts";
import { useLive, useLock, useStore } from "#store/react.tsx";
import { readTwoVersions } from "#store/versionsToChoose.ts";

export type HowWeMeet = MeetingState;

export function useHowWeMeet(): HowWeMeet | undefined {
  return useLive(readMeeting);
}

/** What others changed while nobody looked here. */
export function useAway() {
  return useLive(readAway);
}

/** Whether an invitation that is shown lets somebody in, as far as this device knows. */
export function useInviteStanding(invitation: Invitation): InviteStanding | undefined {
  const { now } = useStore();
  const lock = useLock();
  return useLive(
    async (database) => readInviteStanding(database, invitation, now()),
    [invitation, lock],
  );
}

/** None while the cards are locked: what cannot be read cannot be chosen. */
export function useTwoVersions() {
  const lock = useLock();
  return useLive(async (database) => (lock === "open" ? readTwoVersions(database) : []), [lock]);
}
