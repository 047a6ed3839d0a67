import { change } from "#domain/facets.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { done } from "#domain/result.ts";
import { commit } from "#store/commit.ts";
import { readSingers } from "#store/singers.ts";
import type { Store } from "#store/store.ts";
import { readHere } from "#store/turnout.ts";
import type { SessionId } from "#domain/session.ts";

/** A guess costs a moment in a test, not a second. */
export const light = { memory: 64, passes: 1 };
export const passphrase = "fire grønne paraplyer";
export const tonight = "s1" as SessionId;

/** A singer with a name, a wish and a mark for tonight. */
export async function laySinger(store: Store, id: string, called: string) {
  return commit(store, ["singer", "need", "turnout"], () =>
    done([
      change("singer", id, "name", { called }),
      change("singer", id, "standing", { state: "singing" }),
      change("need", `${id}.seated`, "mark", { wished: true }),
      change("turnout", `${tonight}.${id}`, "mark", { here: true }),
    ]),
  );
}

/** What can be read of the care ring now. */
export async function seen({ database }: Store) {
  const names = (await readSingers(database, "singing")).map(({ called }) => called);
  const needs = await database.rows("need").toArray();
  const here = await readHere(database, tonight);
  return { names: names.toSorted(), needs: needs.length, here: here.size };
}

export async function beginRun(store: Store, startedAt = store.now()) {
  return commit(store, ["run"], () =>
    done([
      change("run", tonight, "position", { itemId: "i1" as PlanItemId, since: startedAt }),
      change("run", tonight, "state", { kind: "running", startedAt }),
    ]),
  );
}

export async function finishRun(store: Store) {
  const now = store.now();
  return commit(store, ["run"], () =>
    done([change("run", tonight, "state", { kind: "ended", startedAt: now, endedAt: now })]),
  );
}
