import { civilDateAt } from "#domain/civil.ts";
import type { CourseId } from "#domain/course.ts";
import { type Claim, claimFrom, type DutyId, taskPlacesId } from "#domain/duty.ts";
import { change } from "#domain/facets.ts";
import { helperFrom, type HelperId } from "#domain/helper.ts";
import { agree, type Proposed } from "#domain/proposal.ts";
import { done, type Result } from "#domain/result.ts";
import { revived } from "#domain/reviving.ts";
import type { SessionId } from "#domain/session.ts";
import type { ClaimRows } from "#domain/taking.ts";
import type { TaskId } from "#domain/task.ts";
import { thanksId } from "#domain/thanks.ts";
import { claimsOf, type Kept, whoWrites } from "#features/dutyActs.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Reading } from "#store/deciding.ts";
import type { Store } from "#store/store.ts";

/** How many places a task has on one day. */
export async function needOn(
  store: Store,
  session: SessionId,
  taskId: TaskId,
  places: number,
): Kept {
  const id = taskPlacesId(session, taskId);
  return commit(store, ["taskPlaces"], async (reading) =>
    done(
      revived(await reading.get("taskPlaces", id), change("taskPlaces", id, "places", { places })),
    ),
  );
}

/** What was agreed to of a proposal. */
interface Agreed {
  readonly receipt: Receipt;
  /** Somebody else had taken these meanwhile; they were left alone. */
  readonly taken: readonly Proposed[];
}

/** @param kind whether they are still to be asked, or have said yes already */
export async function agreeTo(
  store: Store,
  chosen: readonly Proposed[],
  kind: "asked" | "yes",
): Promise<Result<Agreed, NotKept>> {
  const at = store.now();
  let taken: Proposed[] = [];
  const kept = await commit(store, ["claim", "helper", "owner"], async (reading) => {
    const by = await whoWrites(reading);
    const duties = chosen.flatMap(({ duty, insteadOf }) => [duty, insteadOf ?? []].flat());
    const rows = await claimsOf(reading, duties);
    const held = await holdersAmong(reading, rows);
    const leaving = new Set(
      kind === "yes" ? chosen.map(({ insteadOf, helperId }) => `${insteadOf}.${helperId}`) : [],
    );
    taken = chosen.filter((one) =>
      held.some(
        ({ duty, helperId }) =>
          duty === one.duty && helperId !== one.helperId && !leaving.has(`${duty}.${helperId}`),
      ),
    );
    const free = chosen.filter((one) => !taken.includes(one));
    return done(free.flatMap((one) => agree(rows, one, kind, by, at)));
  });
  return kept.ok ? done({ receipt: kept.value, taken }) : kept;
}

/** Who did it in the end, when it was not as the rota had it. */
export async function correct(store: Store, duty: DutyId, helperId: HelperId | null): Kept {
  return commit(store, ["duty"], async (reading) =>
    done(revived(await reading.get("duty", duty), change("duty", duty, "done", { helperId }))),
  );
}

/** That somebody was thanked and asked how it goes, today. */
export async function noteThanks(store: Store, courseId: CourseId, helperId: HelperId): Kept {
  const id = thanksId(courseId, helperId);
  const on = civilDateAt(store.now());
  return commit(store, ["thanks"], async (reading) =>
    done(revived(await reading.get("thanks", id), change("thanks", id, "said", { on }))),
  );
}

/** Who has said yes and is on the team still. */
async function holdersAmong(reading: Reading, rows: ClaimRows): Promise<Claim[]> {
  const holders: Claim[] = [];
  for (const claim of rows.flatMap((row) => claimFrom(row) ?? [])) {
    if (claim.kind !== "yes") continue;
    const row = await reading.get("helper", claim.helperId);
    const helper = row && helperFrom(row);
    if (helper && !helper.left) holders.push(claim);
  }
  return holders;
}
