import { theChoir } from "#domain/choir.ts";
import { type Change, change } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { tick } from "#domain/stamp.ts";

import { commit, readClock } from "./commit.ts";
import { receive } from "./receive.ts";
import type { Store } from "./store.ts";
import { NotKeptError } from "./trouble.ts";

/** Fills the made-up choir's database: all of it or nothing, and nothing of it waits to be shared. */
export async function layOutMadeUp(store: Store, changes: readonly Change[]): Promise<void> {
  const { database } = store;
  const origin = change("choir", theChoir, "origin", { kind: "madeUp" });
  await database.transaction("rw", database.tables, async () => {
    let clock = await readClock(store);
    const facets = [...changes, origin].map((one) => {
      const ticked = tick(clock, store.now());
      clock = ticked.clock;
      return { ...one, stamp: ticked.stamp };
    });
    await receive(store, facets);
  });
}

/** The first act of a real choir: its card, and that it is one. */
export async function layFoundation(store: Store, name: string): Promise<void> {
  const founded = await commit(store, ["choir"], () =>
    done([
      change("choir", theChoir, "card", { name }),
      change("choir", theChoir, "origin", { kind: "real" }),
    ]),
  );
  if (founded.ok) return;
  const { trouble } = founded.why;
  // What is new has no lock.
  throw new NotKeptError(trouble === "locked" ? "failed" : trouble);
}
