import { civilDateAt } from "#domain/civil.ts";
import { type AnswerDraft, answerConsent, consentId, type Purpose } from "#domain/consent.ts";
import { type Change, change, deletion, type Kind } from "#domain/facets.ts";
import { type FollowUp, followedUp } from "#domain/followUp.ts";
import { forgetNeeds, writeContact } from "#domain/forgettingCard.ts";
import { mergeInto, type MergeProblem, takeApart } from "#domain/merging.ts";
import { notePublished, publishedId, type PublishedProblem } from "#domain/published.ts";
import { done, type Result } from "#domain/result.ts";
import { keepFor, type Retention, retentionFrom } from "#domain/retention.ts";
import { type NameProblem, parseName, type SingerId } from "#domain/singer.ts";
import { type AgreedGround, withdraw } from "#domain/withdrawing.ts";
import { theChoir } from "#domain/choir.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Agreements } from "#store/consents.ts";
import type { Reading } from "#store/deciding.ts";
import type { Store } from "#store/store.ts";

type Kept = Promise<Result<Receipt, NotKept>>;

/** Noted on every card of the person that has an answer to it, so that no older one stands beside it. */
export async function agree(
  store: Store,
  { id, grounds }: Agreements,
  purpose: Purpose,
  answer: AnswerDraft,
): Kept {
  const today = civilDateAt(store.now());
  return commit(store, ["consent"], async (reading) => {
    const changes: Change[] = [];
    for (const { singerId } of grounds) {
      const row = await reading.get("consent", consentId(singerId, purpose));
      if (row || singerId === id)
        changes.push(...answerConsent(row, singerId, purpose, true, answer, today));
    }
    return done(changes);
  });
}

const touchable: readonly Kind[] = [
  "singer",
  "consent",
  "need",
  "songLiking",
  "cooperation",
  "hallWord",
  "published",
  "followUp",
  "helpNote",
  "helpNoteOf",
];

/** @param alsoForget what helps is forgotten in the same act */
export async function withdrawAgreement(
  store: Store,
  { grounds }: Agreements,
  purpose: Purpose,
  answer: AnswerDraft,
  alsoForget: boolean,
): Kept {
  const today = civilDateAt(store.now());
  return commit(store, touchable, async (reading) => {
    const changes: Change[] = [];
    for (const [place, { singerId }] of grounds.entries()) {
      const ground = await groundOf(reading, singerId);
      // A card that was merged in and never asked says nothing of its own.
      if (place > 0 && !ground.consents.has(consentId(singerId, purpose))) continue;
      changes.push(...withdraw(ground, purpose, answer, today, alsoForget));
    }
    return done(changes);
  });
}

async function groundOf(reading: Reading, singerId: SingerId): Promise<AgreedGround> {
  const links = await reading.owned("helpNoteOf", singerId);
  const notes = [];
  for (const { id } of links) {
    const note = await reading.get("helpNote", id.slice(id.indexOf(".") + 1));
    if (note) notes.push(note);
  }
  const followUps = await reading.owned("followUp", singerId);
  const consents = await reading.owned("consent", singerId);
  return {
    singerId,
    singer: await reading.get("singer", singerId),
    consents: new Map(consents.map((row) => [row.id, row])),
    card: await cardOf(reading, singerId),
    published: await reading.owned("published", singerId),
    followUps: new Map(followUps.map((row) => [row.id as FollowUp["id"], row])),
    notes,
  };
}

async function cardOf(reading: Reading, singerId: SingerId) {
  return {
    needs: await reading.owned("need", singerId),
    songLikings: await reading.owned("songLiking", singerId),
    cooperations: await reading.owned("cooperation", singerId),
    hallWords: await reading.owned("hallWord", singerId),
  };
}

/** The wishes, the help and the words from the hall go from the card; the task that asked for it is done. */
export async function forgetWhatHelps(store: Store, { id, singerId }: FollowUp): Kept {
  return commit(store, touchable, async (reading) =>
    done([
      ...forgetNeeds(await reading.get("singer", singerId), await cardOf(reading, singerId)),
      followedUp(id, true),
    ]),
  );
}

/** What was taken down is no longer noted as public; a task that is opened again notes it again. */
export async function finishFollowUp(
  store: Store,
  { id, publishedId: piece }: FollowUp,
  isDone: boolean,
): Kept {
  const state = isDone ? "deleted" : "kept";
  return commit(store, ["followUp", "published"], () =>
    done([
      followedUp(id, isDone),
      ...(piece === null ? [] : [change("published", piece, "life", { state })]),
    ]),
  );
}

export async function addPublished(
  store: Store,
  singerId: SingerId,
  purpose: Purpose,
  typed: { readonly where: string; readonly on: string },
): Promise<Result<Receipt, PublishedProblem | NotKept>> {
  const id = publishedId(singerId, store.newId());
  const noted = notePublished(id, purpose, typed);
  return noted.ok ? commit(store, ["published"], () => noted) : noted;
}

export async function removePublished(store: Store, id: string): Kept {
  return commit(store, ["published"], () => done([deletion("published", id)]));
}

export async function callThem(
  store: Store,
  id: SingerId,
  facet: "contact" | "reach",
  typed: { readonly called: string; readonly number: string },
): Kept {
  return commit(store, ["singer"], () => done(writeContact(id, facet, typed)));
}

export async function correctName(
  store: Store,
  id: SingerId,
  typed: { readonly called: string; readonly said: string },
): Promise<Result<Receipt, NameProblem | NotKept>> {
  const called = parseName(typed.called);
  if (!called.ok) return called;
  const name = { called: called.value, said: typed.said.trim() };
  return commit(store, ["singer"], () => done([change("singer", id, "name", name)]));
}

/** Left alone: it stays where it is, and is neither used nor counted nor told. `[P13]` */
export async function leaveAlone(store: Store, id: SingerId, restricted: boolean): Kept {
  const on = civilDateAt(store.now());
  return commit(store, ["singer"], () =>
    done([change("singer", id, "restriction", { restricted, on })]),
  );
}

/** The singer sings elsewhere now; from today on it is counted how long things are still kept. */
export async function archiveSinger(store: Store, id: SingerId): Kept {
  const since = civilDateAt(store.now());
  return commit(store, ["singer"], () =>
    done([change("singer", id, "standing", { state: "archived", since })]),
  );
}

export async function bringBackSinger(store: Store, id: SingerId): Kept {
  return commit(store, ["singer"], () =>
    done([change("singer", id, "standing", { state: "singing" })]),
  );
}

export async function mergeSingers(
  store: Store,
  card: SingerId,
  into: SingerId,
): Promise<Result<Receipt, MergeProblem | NotKept>> {
  return commit<MergeProblem>(store, ["singer"], async (reading) =>
    mergeInto(await reading.get("singer", card), await reading.get("singer", into)),
  );
}

export async function takeCardApart(store: Store, card: SingerId): Kept {
  return commit(store, ["singer"], async (reading) =>
    done(takeApart(await reading.get("singer", card))),
  );
}

export async function changeRetention(store: Store, part: Partial<Retention>): Kept {
  return commit(store, ["choir"], async (reading) =>
    done(keepFor(retentionFrom(await reading.get("choir", theChoir)), part)),
  );
}
