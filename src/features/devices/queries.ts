import { readAway, readMeeting, type MeetingState } from "#store/meetingState.ts";
import { useLive, useLock } from "#store/react.tsx";
import { readTwoVersions } from "#store/versionsToChoose.ts";

export type HowWeMeet = MeetingState;

export function useHowWeMeet(): HowWeMeet | undefined {
  return useLive(readMeeting);
}

/** What others changed while nobody looked here. */
export function useAway() {
  return useLive(readAway);
}

/** None while the cards are locked: what cannot be read cannot be chosen. */
export function useTwoVersions() {
  const lock = useLock();
  return useLive(async (database) => (lock === "open" ? readTwoVersions(database) : []), [lock]);
}
