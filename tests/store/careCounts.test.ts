import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CivilDate } from "#domain/civil.ts";
import { consentId } from "#domain/consent.ts";
import { change } from "#domain/facets.ts";
import { needId, type NeedKey } from "#domain/need.ts";
import { done } from "#domain/result.ts";
import type { SingerId } from "#domain/singer.ts";
import { fewestToldOf, toldNumbers } from "#domain/smallNumbers.ts";
import { readCareCounts } from "#store/careCounts.ts";
import { commit } from "#store/commit.ts";
import { newTestStore } from "#tests/support/store.ts";

const seated = "seated" as NeedKey;
const vision = "vision" as NeedKey;
const sound = "sound" as NeedKey;
const on = "2026-11-20" as CivilDate;
const answer = (given: boolean) =>
  ({ given, on, how: "spoken", notedBy: "Per", onBehalf: "" }) as const;

async function choirOf(number: number, { wishVision }: { readonly wishVision: number }) {
  const store = newTestStore();
  const ids = Array.from({ length: number }, (_, place) => `singer${place}` as SingerId);
  await commit(store, ["need", "consent"], () =>
    done(
      ids.flatMap((id, place) => [
        change("need", needId(id, seated), "mark", { wished: true }),
        change("need", needId(id, vision), "mark", { wished: place < wishVision }),
        change("consent", consentId(id, "photo"), "answer", answer(true)),
        change("consent", consentId(id, "film"), "answer", answer(place === 0)),
      ]),
    ),
  );
  return store;
}

describe("what a report can know of cards and agreements", () => {
  it("is a number only where there are ten of them", async () => {
    const { database } = await choirOf(12, { wishVision: 9 });
    const { needs, agreements } = await readCareCounts(database, [seated, vision, sound]);
    expect([...needs]).toEqual([
      [seated, 12],
      [vision, "hidden"],
      [sound, "hidden"],
    ]);
    expect(agreements.get("photo")).toBe(12);
    expect(agreements.get("film")).toBe("hidden");
    expect(agreements.get("press")).toBe("hidden");
  });

  it("never tells whether few wish for something or nobody does", async () => {
    const few = await choirOf(12, { wishVision: 3 });
    const nobody = await choirOf(12, { wishVision: 0 });
    const [one, other] = await Promise.all([
      readCareCounts(few.database, [seated, vision]),
      readCareCounts(nobody.database, [seated, vision]),
    ]);
    expect(one).toEqual(other);
  });

  it("holds no small number, whatever is counted", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(40)), (counts) => {
        for (const told of toldNumbers(new Map(Object.entries(counts))).values()) {
          if (told !== "hidden") expect(told).toBeGreaterThanOrEqual(fewestToldOf);
        }
      }),
    );
  });
});
