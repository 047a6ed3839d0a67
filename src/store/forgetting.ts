import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import { consentId, type Purpose } from "#domain/consent.ts";
import { forgetting, isEmptied } from "#domain/erasing.ts";
import { type Change, change, type Kind } from "#domain/facets.ts";
import { forgetCard, forgetContact } from "#domain/forgettingCard.ts";
import { countedId } from "#domain/headCount.ts";
import { unitedHere } from "#domain/merging.ts";
import { done, type Result } from "#domain/result.ts";
import { mayHaveJumped } from "#domain/retention.ts";
import type { SingerId } from "#domain/singer.ts";
import { singerOfTurnout } from "#domain/turnout.ts";

import { commit, type NotKept } from "./commit.ts";
import type { Reading } from "./deciding.ts";
import { type Due, isNothing, readDue, type Term } from "./due.ts";
import { eraseFromCopies } from "./erase.ts";
import { readStream } from "./link.ts";
import { isHeldByRun } from "./lockRun.ts";
import { readMerges } from "./merges.ts";
import { canOpen } from "./sealedTables.ts";
import type { Store } from "./store.ts";

/**
 * - `running`: a session is led on this device; nothing is touched meanwhile
 * - `behind`: what another device forgot, and counted, may be here in part; counted again it would be counted twice
 * - `locked`: what is to be forgotten cannot be seen; it is once it can be
 * - `ask`: nothing has been written here for so long that the clock may be wrong; a person is asked first
 */
export type Forgot =
  | { readonly kind: "nothing" }
  | { readonly kind: "running" }
  | { readonly kind: "behind" }
  | { readonly kind: "locked" }
  | { readonly kind: "ask"; readonly due: Due; readonly lastAct: CivilDate }
  | { readonly kind: "forgot"; readonly due: Due };

/**
 * Forgets what its term is over for: by itself when a choir is opened and once a day. What was never told to another
 * device goes without a trace; of the rest the others are told. `[P11]`
 *
 * @param sure true when a person has said that the day is right
 */
export async function forgetDue(store: Store, sure = false): Promise<Result<Forgot, NotKept>> {
  const { database } = store;
  if (await isHeldByRun(store)) return done({ kind: "running" });
  if (!canOpen(database, "care")) return done({ kind: "locked" });
  if (await isInPart(store)) return done({ kind: "behind" });
  // While it was locked, nobody could see who was to be taken out of them.
  await eraseFromCopies(store);
  const today = civilDateAt(store.now());
  const due = await readDue(database, today);
  if (isNothing(due)) return done({ kind: "nothing" });
  const lastAct = civilDateAt((await database.clock.get("clock"))?.ms ?? store.now());
  if (!sure && mayHaveJumped(lastAct, today)) return done({ kind: "ask", due, lastAct });
  // One act for each, so that the device is never long at it.
  for (const singerId of due.contacts) {
    const kept = await commit(store, ["singer"], async (reading) =>
      done(forgetContact(await reading.get("singer", singerId))),
    );
    if (!kept.ok) return kept;
  }
  for (const singerId of due.cards) {
    const kept = await commit(store, kindsOfCard, async (reading) =>
      done(await cardOf(reading, singerId)),
    );
    if (!kept.ok) return kept;
  }
  for (const term of due.terms) {
    if (await isInPart(store)) return done({ kind: "behind" });
    const kept = await forgetNames(store, term);
    if (!kept.ok) return kept;
  }
  for (const part of inParts([...due.marks, ...due.rota, ...due.notes], 200)) {
    const kinds = [...new Set(part.map(({ kind }) => kind))];
    const kept = await commit(store, kinds, async (reading) => {
      const changes: Change[] = [];
      for (const { kind, id } of part) {
        const row = await reading.get(kind, id);
        if (row) changes.push(...forgetting(kind, row));
      }
      return done(changes);
    });
    if (!kept.ok) return kept;
  }
  return done({ kind: "forgot", due });
}

const kindsOfCard = [
  "singer",
  "need",
  "songLiking",
  "cooperation",
  "hallWord",
  "consent",
] as const satisfies readonly Kind[];

// What was agreed on goes with the card, but for what was made public: that stands as long as the piece does. `[P11]`
const agreedForCard: readonly Purpose[] = ["rememberNeeds", "tellHelpers", "callMe", "followAlong"];

async function cardOf(reading: Reading, id: SingerId): Promise<Change[]> {
  const changes = forgetCard(await reading.get("singer", id), {
    needs: await reading.owned("need", id),
    songLikings: await reading.owned("songLiking", id),
    cooperations: await reading.owned("cooperation", id),
    hallWords: await reading.owned("hallWord", id),
  });
  for (const purpose of agreedForCard) {
    const row = await reading.get("consent", consentId(id, purpose));
    if (row) changes.push(...forgetting("consent", row));
  }
  return changes;
}

/** Names go, numbers stay: how many were here each time, and how often each of those came, without saying who. */
async function forgetNames(store: Store, { sessions }: Term) {
  return commit(store, ["turnout", "headCount", "singer"], async (reading) => {
    const merges = await readMerges(store.database);
    const changes: Change[] = [];
    const times = new Map<SingerId, number>();
    for (const { id } of sessions) {
      const rows = await reading.owned("turnout", id);
      const marked = rows.filter((row) => row.mark?.here === true && !isEmptied(row));
      const here = unitedHere(
        merges,
        marked.map((row) => singerOfTurnout(row.id)),
      );
      for (const one of here) times.set(one, (times.get(one) ?? 0) + 1);
      const before = (await reading.get("headCount", countedId(id)))?.singers?.here ?? 0;
      if (here.size > 0)
        changes.push(change("headCount", countedId(id), "singers", { here: before + here.size }));
      changes.push(...rows.flatMap((row) => forgetting("turnout", row)));
    }
    const courseId = sessions[0]?.courseId;
    const counted = courseId ? await reading.get("headCount", countedId(courseId)) : undefined;
    // Who came late to be counted cannot be told from who was counted already.
    if (courseId && sessions.length > 1 && !counted?.came) {
      const most = [...times.values()].toSorted((a, b) => b - a);
      changes.push(change("headCount", countedId(courseId), "came", { times: most }));
    }
    return done(changes);
  });
}

/** Not for longer than a day: whoever never hears the rest has to forget all the same. */
async function isInPart({ database, now }: Store): Promise<boolean> {
  const { behind = 0 } = await readStream(database, "care");
  return Math.abs(now() - behind) < aDay;
}

const aDay = 86_400_000;

function inParts<One>(all: readonly One[], most: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, place) =>
    all.slice(place * most, (place + 1) * most),
  );
}
