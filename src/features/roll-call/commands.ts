import { change } from "#domain/facets.ts";
import {
  countMore,
  countMoreRelatives,
  type HeadCount,
  headCountId,
  type Relatives,
} from "#domain/headCount.ts";
import { done, type Result } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { newNode, type NodeId } from "#domain/stamp.ts";
import { recordHere, turnoutId } from "#domain/turnout.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import { readCardsOf } from "#store/merges.ts";
import type { Store } from "#store/store.ts";

type Kept = Promise<Result<Receipt, NotKept>>;

/** @param here false takes the mark back; nothing is then said of the singer */
export async function markHere(
  store: Store,
  sessionId: SessionId,
  singerId: SingerId,
  here: boolean,
): Kept {
  return commit(store, ["turnout"], async (reading) => {
    // A mark may have been made on another card of the same person: taking it back takes all of them back.
    const cards = here ? [singerId] : await readCardsOf(store.database, singerId);
    const changes = [];
    for (const card of cards) {
      const id = turnoutId(sessionId, card);
      const marked = recordHere(await reading.get("turnout", id), id, here);
      if (marked.ok) changes.push(...marked.value);
    }
    return done(changes);
  });
}

/**
 * So many more guests or companions, or fewer, as this device's own share of the count.
 *
 * @param node which database this is; undefined before it has ever written, when any new one will do
 */
export async function countCompany(
  store: Store,
  sessionId: SessionId,
  node: NodeId | undefined,
  sort: keyof HeadCount,
  by: number,
): Kept {
  const id = headCountId(sessionId, node ?? newNode(store.chance(8)));
  return commit(store, ["headCount"], async (reading) =>
    done(countMore(id, await reading.owned("headCount", sessionId), sort, by)),
  );
}

/** The same for relatives who rest meanwhile, or are not with us today. */
export async function countRelatives(
  store: Store,
  sessionId: SessionId,
  node: NodeId | undefined,
  sort: keyof Relatives,
  by: number,
): Kept {
  const id = headCountId(sessionId, node ?? newNode(store.chance(8)));
  return commit(store, ["headCount"], async (reading) =>
    done(countMoreRelatives(id, await reading.owned("headCount", sessionId), sort, by)),
  );
}

/** Somebody who came for the first time: known by name, and here, in one act. */
export async function welcomeNewcomer(store: Store, sessionId: SessionId, called: string): Kept {
  const id = store.newId() as SingerId;
  return commit(store, ["singer", "turnout"], () => {
    const mark = change("turnout", turnoutId(sessionId, id), "mark", { here: true });
    return done([...newSinger(id, called), mark]);
  });
}

/** Somebody archived who came again: singing once more, and here, in one act. */
export async function welcomeBack(store: Store, sessionId: SessionId, singerId: SingerId): Kept {
  return commit(store, ["singer", "turnout"], () =>
    done([
      change("singer", singerId, "standing", { state: "singing" }),
      change("turnout", turnoutId(sessionId, singerId), "mark", { here: true }),
    ]),
  );
}
