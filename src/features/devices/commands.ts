import { done, refused, type Result } from "#domain/result.ts";
import { settle } from "#domain/versions.ts";
import { layAmongDownloads } from "#features/saveToFile.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Meeting, RecoveryKit, SealedFileTrouble, TakenIn } from "#store/meeting.ts";
import type { TwoVersions } from "#store/versionsToChoose.ts";
import type { Store } from "#store/store.ts";
import { beginAway, forgetWitnesses, unpark } from "#store/seenTo.ts";

/** One of two versions stands from now on, or what somebody made of both. */
export async function chooseVersion(
  store: Store,
  { kind, id, facet }: Pick<TwoVersions, "kind" | "id" | "facet">,
  value: object,
): Promise<Result<Receipt, NotKept>> {
  return commit(store, [kind], async (reading) => {
    const row = await reading.get(kind, id);
    return done(row ? settle(kind, row, facet, value) : []);
  });
}

/** What did not get through is tried again, at once. */
export async function tryStuckAgain(store: Store, meeting: Meeting): Promise<void> {
  await unpark(store);
  await meeting.meetNow();
}

/** That one has read what changed meanwhile. */
export async function haveSeen(store: Store): Promise<void> {
  await beginAway(store);
}

/** Something that came late, or never will, is not spoken of any more. */
export async function leaveItAtThat({ database }: Store): Promise<void> {
  await forgetWitnesses(database);
}

type SaveTrouble = Exclude<Awaited<ReturnType<Meeting["saveSealedFile"]>>, { ok: true }>["why"];

/** The file goes among the downloads; answers how many facets are in it. */
export async function saveSealed(meeting: Meeting): Promise<Result<number, SaveTrouble>> {
  const saved = await meeting.saveSealedFile();
  if (!saved.ok) return refused(saved.why);
  layAmongDownloads(saved.value.name, "application/json", saved.value.text);
  return done(saved.value.facets);
}

export async function openSealed(
  meeting: Meeting,
  text: string,
): Promise<Result<TakenIn, SealedFileTrouble>> {
  return meeting.openSealedFile(text);
}

type KitTrouble = Exclude<Awaited<ReturnType<Meeting["recoveryKit"]>>, { ok: true }>["why"];

/** The code, which is shown once, and what its file is called. */
export interface MadeKit {
  readonly code: RecoveryKit["code"];
  readonly name: string;
}

/** The file goes among the downloads. */
export async function makeKit(meeting: Meeting): Promise<Result<MadeKit, KitTrouble>> {
  const kit = await meeting.recoveryKit();
  if (!kit.ok) return refused(kit.why);
  layAmongDownloads(kit.value.file.name, "application/json", kit.value.file.text);
  return done({ code: kit.value.code, name: kit.value.file.name });
}
