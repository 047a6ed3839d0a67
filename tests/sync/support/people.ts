import type { House } from "#store/house.ts";
import { createMeeting, type MeetingPorts, type Meetings } from "#sync/meetings.ts";
import { diceOf } from "#tests/support/chance.ts";
import { newTestDevice, storeOf, type TestTab } from "#tests/support/house.ts";

import { type Place, placeAddress } from "./place.ts";

/** Somebody with a device, and the app open in a tab of it. */
export interface Person {
  readonly tab: TestTab;
  readonly house: House;
  readonly meeting: Meetings;
}

let made = 0;
const all: Meetings[] = [];

/** @param ports how it is with this one: which network, say, and what their page tells */
export async function newPerson(
  place: Place,
  tab = newTestDevice().tab(),
  ports: Partial<MeetingPorts> = {},
): Promise<Person> {
  made += 1;
  const dice = diceOf(9000 + made);
  const { house, clock } = tab;
  await house.open();
  const meeting = createMeeting({
    house,
    ask: place.ask,
    now: () => clock.now,
    chance: dice.bytes,
    later: () => () => {},
    random: dice.random,
    isVisible: () => false,
    onTurn: () => () => {},
    alone: async (_, run) => run(),
    appAddress: placeAddress,
    ...ports,
  });
  all.push(meeting);
  return { tab, house, meeting };
}

/** Somebody whose choir is on their device only. */
export async function newFounder(place: Place): Promise<Person> {
  const anna = await newPerson(place);
  const founded = await anna.house.startChoir("Torsdagskoret");
  if (!founded.ok) throw new Error(founded.why);
  // Two invitations with one secret would be one.
  made += 1;
  Object.assign(storeOf(anna.tab), { chance: diceOf(90_000 + made).bytes });
  return anna;
}

/** Somebody whose choir meets others. */
export async function newHost(place: Place): Promise<Person> {
  const anna = await newFounder(place);
  const setUp = await anna.meeting.setUp(placeAddress, "Anna");
  if (!setUp.ok) throw new Error(setUp.why);
  await anna.meeting.meetNow();
  return anna;
}

/** Nobody meets any more. */
export function stopAll(): void {
  for (const meeting of all.splice(0)) meeting.stop();
}
