import { refused } from "#domain/result.ts";
import type { Role } from "#domain/role.ts";
import { type SharedRing, sharedRings } from "#domain/role.ts";
import type { Meeting, MetDevice } from "#store/meeting.ts";
import type { Store } from "#store/store.ts";
import type { HowRow, StreamRow } from "#store/syncRows.ts";
import { keepLink } from "#store/linking.ts";
import { changeStream, keepHow } from "#store/syncWriting.ts";

/** A meeting that nobody answers, but for what a test gives it to say. */
export function aMeeting(said: Partial<Meeting> = {}): Meeting {
  const nobody = async () => refused("offline" as const);
  return {
    setUp: nobody,
    setUpAgain: nobody,
    invite: nobody,
    offered: () => undefined,
    read: async () => refused("not an invitation"),
    join: nobody,
    devices: nobody,
    remove: nobody,
    leave: async () => refused("alone"),
    saveSealedFile: async () => refused("alone"),
    openSealedFile: async () => refused("not a sealed file"),
    recoveryKit: async () => refused("alone"),
    useRecoveryKit: async () => refused("not a kit"),
    meetNow: async () => {},
    ...said,
  };
}

export function aDevice(id: string, more: Partial<MetDevice> = {}): MetDevice {
  return {
    id,
    role: "coordinator",
    owner: "Per",
    isThisOne: false,
    since: Date.UTC(2026, 9, 3),
    lastMetOn: Date.UTC(2026, 10, 18),
    removed: false,
    erasurePending: false,
    ...more,
  };
}

/** The choir of this store is shared from now on, as far as anybody can see from its facts. */
export async function share(
  store: Store,
  role: Role = "leader",
  how: Partial<HowRow> = {},
  streams: Partial<Record<SharedRing, Partial<StreamRow>>> = {},
): Promise<void> {
  const link = {
    key: "link",
    address: "https://choir.example",
    choir: "c",
    device: "d",
    token: "t",
    role,
    owner: "Anna",
    since: store.now(),
    keysDue: false,
  } as const;
  await keepLink(store, link, []);
  await keepHow(store.database, how);
  for (const ring of sharedRings) await changeStream(store.database, ring, streams[ring] ?? {});
}
