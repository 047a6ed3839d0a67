import { type Capacity, type Help, cardWords, helpOf } from "#domain/card.ts";
import { answerToRemember, markPartner, markSong, mayRemember } from "#domain/cardChoices.ts";
import { type CivilDate, civilDateAt } from "#domain/civil.ts";
import { consentId } from "#domain/consent.ts";
import { cooperationId } from "#domain/cooperation.ts";
import { type Change, change } from "#domain/facets.ts";
import { type NeedKey, needId, recordWish } from "#domain/need.ts";
import type { PartnerId } from "#domain/partner.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { SingerId } from "#domain/singer.ts";
import type { Feeling, SongLikingId } from "#domain/songLiking.ts";
import { commit, type NotKept, type Receipt } from "#store/commit.ts";
import type { Reading } from "#store/deciding.ts";
import type { Store } from "#store/store.ts";

type Kept = Promise<Result<Receipt, NotKept>>;
type KeptIfAgreed = Promise<Result<Receipt, "not agreed" | NotKept>>;

/** @param name `said` may be empty */
export async function nameSinger(
  store: Store,
  id: SingerId,
  name: { readonly called: string; readonly said: string },
): Kept {
  return commit(store, ["singer"], () => done([change("singer", id, "name", name)]));
}

/** What I like and can do, or my small step, in the singer's own words. */
export async function writeOnCard(
  store: Store,
  id: SingerId,
  line: "likes" | "step",
  text: string,
): Kept {
  const words = cardWords(line, text);
  return commit(store, ["singer"], async (reading) => {
    const before = (await reading.get("singer", id))?.[line]?.words ?? "";
    return done(before === words.words ? [] : [change("singer", id, line, words)]);
  });
}

/** @param song `songLikingId` of the singer and the song, or its title where the choir does not have it */
export async function feelAboutSong(
  store: Store,
  song: SongLikingId,
  mark: { readonly feeling: Feeling; readonly title: string },
): Kept {
  return commit(store, ["songLiking"], async (reading) =>
    done(markSong(await reading.get("songLiking", song), song, mark)),
  );
}

/** What was answered to *may we remember what helps you*, how it was given, and who noted it. */
export async function answerRemembering(
  store: Store,
  id: SingerId,
  answer: {
    readonly given: boolean;
    readonly how: "spoken" | "paper";
    readonly notedBy: string;
  },
): Kept {
  const on = civilDateAt(store.now());
  return commit(store, ["consent"], async (reading) =>
    done(answerToRemember(await rememberRow(reading, id), id, { ...answer, on })),
  );
}

export async function wishFor(
  store: Store,
  id: SingerId,
  need: NeedKey,
  wished: boolean,
): KeptIfAgreed {
  return commit(store, ["need", "consent"], async (reading) =>
    ifAgreed(reading, id, async () => {
      const place = needId(id, need);
      const written = recordWish(await reading.get("need", place), place, wished);
      return written.ok ? written.value : written.why;
    }),
  );
}

/** How much help, and whose: what is not named stays as it was. */
export async function chooseHelp(store: Store, id: SingerId, next: Partial<Help>): KeptIfAgreed {
  return commit(store, ["singer", "consent"], async (reading) =>
    ifAgreed(reading, id, async () => {
      const before = (await reading.get("singer", id))?.help;
      return [change("singer", id, "help", helpOf(before, next))];
    }),
  );
}

export async function cooperateWith(
  store: Store,
  id: SingerId,
  partnerId: PartnerId,
  wanted: boolean,
): KeptIfAgreed {
  return commit(store, ["cooperation", "consent"], async (reading) =>
    ifAgreed(reading, id, async () =>
      markPartner(
        await reading.get("cooperation", cooperationId(id, partnerId)),
        id,
        partnerId,
        wanted,
      ),
    ),
  );
}

/** Whether the choir has what it takes. */
export async function sayCapacity(store: Store, id: SingerId, answer: Capacity): KeptIfAgreed {
  return commit(store, ["singer", "consent"], async (reading) =>
    ifAgreed(reading, id, async () => [change("singer", id, "capacity", { answer })]),
  );
}

/** The card was gone through together today; `againOn` is when it is looked at again, or null for no day. */
export async function wentThrough(store: Store, id: SingerId, againOn: CivilDate | null): Kept {
  const looks = { madeOn: civilDateAt(store.now()), againOn };
  return commit(store, ["singer"], () => done([change("singer", id, "looks", looks)]));
}

/** Another day to look at the card again; when it was last gone through stays as it is. */
export async function lookAgainOn(store: Store, id: SingerId, againOn: CivilDate | null): Kept {
  const today = civilDateAt(store.now());
  return commit(store, ["singer"], async (reading) => {
    const before = (await reading.get("singer", id))?.looks;
    const looks = { madeOn: before?.madeOn ?? today, againOn };
    return done([change("singer", id, "looks", looks)]);
  });
}

async function ifAgreed(
  reading: Reading,
  id: SingerId,
  decide: () => Promise<Change[]>,
): Promise<Result<Change[], "not agreed">> {
  if (!mayRemember(await rememberRow(reading, id))) return refused("not agreed");
  return done(await decide());
}

async function rememberRow(reading: Reading, id: SingerId) {
  return reading.get("consent", consentId(id, "rememberNeeds"));
}
