import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import { answerConsent, consentFrom, mayBeTold, purposes } from "#domain/consent.ts";
import { change, isKept, kinds, ringOf } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import type { HelpNoteId } from "#domain/helpNote.ts";
import { done, type Result } from "#domain/result.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { tellHelper } from "#domain/telling.ts";
import { withdraw } from "#domain/withdrawing.ts";
import { commit, type Decide } from "#store/commit.ts";
import { readAgreements, readConsentsOf } from "#store/consents.ts";
import { eraseSinger } from "#store/erase.ts";
import { newTestStore } from "#tests/support/store.ts";

const today = "2026-11-20" as CivilDate;
const how = { how: "spoken", notedBy: "Per", onBehalf: "" } as const;
const people = ["aase", "birthe", "carl"].map((id) => id as SingerId);
/** No other word of the choir has these in it. */
const nameOf = (id: SingerId) => `Zz${id}`;

describe("whether helpers may be told of somebody", () => {
  it("is off until it is given, goes with it, and rests while the singer is to be left alone", () => {
    const given = { purpose: "tellHelpers", given: true, on: today, ...how } as const;
    expect(mayBeTold([])).toBe(false);
    expect(mayBeTold([given])).toBe(true);
    expect(mayBeTold([{ ...given, given: false }])).toBe(false);
    expect(mayBeTold([{ ...given, purpose: "rememberNeeds" }])).toBe(false);
    expect(mayBeTold([given], { restricted: true })).toBe(false);
    expect(mayBeTold([given], { restricted: false })).toBe(true);
  });

  it("holds for all that lands where a volunteer could see it, whatever is done in whatever order", async () => {
    const who = fc.constantFrom(...people);
    const act = fc.oneof(
      fc.record({ kind: fc.constant("answer"), who, purpose: fc.constantFrom(...purposes) }),
      fc.record({ kind: fc.constant("answer"), who, purpose: fc.constant("tellHelpers") }),
      fc.record({ kind: fc.constant("withdraw"), who, purpose: fc.constantFrom(...purposes) }),
      fc.record({ kind: fc.constant("restrict"), who, purpose: fc.constant("photo") }),
      fc.record({ kind: fc.constant("tell"), who, purpose: fc.constant("photo") }),
      fc.record({ kind: fc.constant("erase"), who, purpose: fc.constant("photo") }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const store = newTestStore();
        const { database } = store;
        const write = async (decide: Decide<unknown>) => commit(store, kinds, decide);
        await write(() => done(people.flatMap((id) => newSinger(id, nameOf(id)))));
        const lastTold = new Map<SingerId, boolean>();
        for (const [place, one] of acts.entries()) {
          const { purpose } = one;
          if (one.kind === "answer") {
            await write(async (reading) => {
              const row = await reading.get("consent", `${one.who}.${purpose}`);
              return done(answerConsent(row, one.who, purpose, true, how, today));
            });
          }
          if (one.kind === "withdraw") {
            const agreements = await readAgreements(database, one.who);
            const ground = agreements?.grounds[0];
            if (ground) await write(() => done(withdraw(ground, purpose, how, today, false)));
          }
          if (one.kind === "restrict") {
            await write(async (reading) => {
              const restricted = (await reading.get("singer", one.who))?.restriction?.restricted;
              const next = { restricted: !(restricted ?? false), on: today };
              return done([change("singer", one.who, "restriction", next)]);
            });
          }
          if (one.kind === "erase") await eraseSinger(store, one.who);
          if (one.kind !== "tell") continue;
          const consents = await readConsentsOf(database, one.who);
          const id = `s.n${place}` as HelpNoteId;
          const told = await write(async (reading): Promise<Result<readonly never[], unknown>> => {
            const note = { helperId: "h" as HelperId, variants: [], meet: "" };
            const singer = await reading.get("singer", one.who);
            return tellHelper(singer, consents, undefined, id, note) as never;
          });
          lastTold.set(one.who, told.ok);
          const row = await database.rows("singer").get(one.who);
          const may = row?.name !== undefined && mayBeTold(consents, row.restriction);
          expect(told.ok).toBe(may);
        }
        for (const kind of kinds.filter((one) => ringOf[one] === "team")) {
          for (const row of await database.rows(kind).toArray()) {
            const text = JSON.stringify(row);
            const named = people.filter((id) => text.includes(nameOf(id)));
            for (const id of named.filter(() => isKept(row))) {
              const consents = (await database.rows("consent").toArray()).flatMap((one) =>
                one.id.startsWith(`${id}.`) ? (consentFrom(one) ?? []) : [],
              );
              // A note that stands was allowed when it was written, and has not been withdrawn since.
              expect(mayBeTold(consents)).toBe(true);
              expect(kind).toBe("helpNote");
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
