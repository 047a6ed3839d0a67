import { describe, expect, it } from "vitest";

import { onArrangement } from "#domain/arrangement.ts";
import { markPartner, markSong } from "#domain/cardChoices.ts";
import type { CivilDate } from "#domain/civil.ts";
import { answerConsent } from "#domain/consent.ts";
import { hasDerivedId } from "#domain/derived.ts";
import type { DutyId } from "#domain/duty.ts";
import { answered } from "#domain/duty.ts";
import { saysSomething } from "#domain/erasing.ts";
import { type Change, change, type Kind, kinds, type Row } from "#domain/facets.ts";
import { askToFollowUp } from "#domain/followUp.ts";
import { type HallWordId, sayWord } from "#domain/hallWord.ts";
import type { HelperId } from "#domain/helper.ts";
import { needId, type NeedKey, recordWish } from "#domain/need.ts";
import { onOutcome } from "#domain/outcome.ts";
import type { PartnerId } from "#domain/partner.ts";
import { done } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import type { SingerId } from "#domain/singer.ts";
import { songLikingId } from "#domain/songLiking.ts";
import { recordHere, turnoutId } from "#domain/turnout.ts";
import { commit } from "#store/commit.ts";
import { takeBack } from "#store/takeBack.ts";
import { newTestStore } from "#tests/support/store.ts";

const singer = "a" as SingerId;
const sessionId = "s" as SessionId;
const today = "2026-11-20" as CivilDate;
const answer = { how: "spoken", notedBy: "Per", onBehalf: "" } as const;
const said = { duty: "s.coffee.0" as DutyId, helperId: "h" as HelperId, by: null, at: 1 };
const claimed = (row: Row<"claim"> | undefined) => answered(row, { ...said, kind: "yes" });

/** One act of each kind whose ids are derived, as the commands write it: a rule where there is one, else the facet. */
const acts: readonly {
  readonly kind: Kind;
  readonly id: string;
  readonly act: (row: never) => readonly Change[];
}[] = [
  {
    kind: "turnout",
    id: "s.a",
    act: (row) => valueOf(recordHere(row, turnoutId(sessionId, singer), true)),
  },
  {
    kind: "need",
    id: "a.seated",
    act: (row) => valueOf(recordWish(row, needId(singer, "seated" as NeedKey), true)),
  },
  {
    kind: "songLiking",
    id: songLikingId(singer, "g"),
    act: (row) => markSong(row, songLikingId(singer, "g"), { feeling: "loves", title: "G" }),
  },
  {
    kind: "cooperation",
    id: "a.p",
    act: (row) => markPartner(row, singer, "p" as PartnerId, true),
  },
  {
    kind: "consent",
    id: "a.photo",
    act: (row) => answerConsent(row, singer, "photo", true, answer, today),
  },
  {
    kind: "hallWord",
    id: "a.s.i.sit",
    act: (row) => valueOf(sayWord(row, "a.s.i.sit" as HallWordId, "worked", today)),
  },
  {
    kind: "followUp",
    id: "a.photo.all",
    act: (row) => askToFollowUp(row, singer, "photo", today, null),
  },
  {
    kind: "arrangement",
    id: "g",
    act: (row) => onArrangement(row, change("arrangement", "g", "key", { key: "D" })),
  },
  {
    kind: "outcome",
    id: "s.i",
    act: (row) => onOutcome(row, change("outcome", "s.i", "fit", { fit: "justRight" })),
  },
  { kind: "claim", id: "s.coffee.0.h", act: claimed },
  {
    kind: "availability",
    id: "s.h",
    act: () => [change("availability", "s.h", "answer", { can: "yes" })],
  },
  {
    kind: "duty",
    id: "s.coffee.0",
    act: () => [change("duty", "s.coffee.0", "done", { helperId: null })],
  },
  {
    kind: "taskPlaces",
    id: "s.coffee",
    act: () => [change("taskPlaces", "s.coffee", "places", { places: 2 })],
  },
  { kind: "thanks", id: "c.h", act: () => [change("thanks", "c.h", "said", { on: today })] },
  {
    kind: "headCount",
    id: "s.n",
    act: () => [change("headCount", "s.n", "count", { guests: 1, companions: 0 })],
  },
  {
    kind: "closing",
    id: "s",
    act: () => [change("closing", "s", "words", { howItWent: "x", remember: "" })],
  },
  { kind: "task", id: "coffee", act: () => [change("task", "coffee", "places", { places: 3 })] },
];

function valueOf(answered: { ok: true; value: readonly Change[] } | { ok: false }) {
  return answered.ok ? answered.value : [];
}

describe("a record with a derived id, after its first act was taken back", () => {
  it.each(acts.map((one) => [one.kind, one] as const))(
    "%s: the same act does the same again",
    async (kind, { id, act }) => {
      expect(hasDerivedId(kind)).toBe(true);
      const store = newTestStore();
      const doIt = async () => {
        const kept = await commit(store, [kind], async (reading) =>
          done(act((await reading.get(kind, id)) as never)),
        );
        if (!kept.ok) throw new Error("not kept");
        return kept.value;
      };
      const rowNow = async () => store.database.rows(kind).get(id);
      const first = await doIt();
      const stood = contentOf(await rowNow());
      expect(saysSomething(await rowNow())).toBe(true);
      for (let times = 0; times < 2; times += 1) {
        const receipt = times === 0 ? first : await doIt();
        await takeBack(store, receipt);
        expect(saysSomething(await rowNow())).toBe(false);
        await doIt();
        expect(contentOf(await rowNow())).toEqual(stood);
        const row = await rowNow();
        expect(saysSomething(row)).toBe(true);
        // For the next round: back to where nothing was said.
        await commit(store, [kind], () =>
          done(
            Object.keys(row?.stamps ?? {})
              .filter((facet) => facet !== "life")
              .map((facet) => ({ kind, id, facet, value: {} })),
          ),
        );
      }
    },
  );

  it("is every kind that the table of derived ids names and a person can write", () => {
    // The choir, the run and the owner are one each; the link of a help note is written with its note.
    const alone = ["choir", "run", "owner", "helpNoteOf"];
    const derived = kinds.filter((kind) => hasDerivedId(kind) && !alone.includes(kind));
    expect(acts.map(({ kind }) => kind).toSorted()).toEqual([...derived].toSorted());
  });

  it("is not hidden by the undo of another device: two who mark at once meet in the record", async () => {
    const store = newTestStore();
    const id = turnoutId(sessionId, singer);
    const mark = async () =>
      commit(store, ["turnout"], async (reading) =>
        recordHere(await reading.get("turnout", id), id, true),
      );
    const made = await mark();
    if (made.ok) await takeBack(store, made.value);
    // Another device marked meanwhile, and knew of neither.
    await commit(store, ["turnout"], () => done([change("turnout", id, "mark", { here: true })]));
    expect(saysSomething(await store.database.rows("turnout").get(id))).toBe(true);
  });
});

function contentOf(row: Row<Kind> | undefined): unknown {
  const { stamps: _, life: __, ...content } = { ...row };
  return content;
}
