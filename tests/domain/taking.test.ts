import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { claimFrom } from "#domain/duty.ts";
import type { Change, Row } from "#domain/facets.ts";
import type { HelperId } from "#domain/helper.ts";
import { rotaOf } from "#domain/rota.ts";
import type { Stamp } from "#domain/stamp.ts";
import { ask, beatenTo, handBack, historyOf, swap, take } from "#domain/taking.ts";
import {
  aHelper,
  aTask,
  dutyAt,
  rotaToday,
  someFacts,
  someSessions,
} from "#tests/support/rotas.ts";

const names = ["ann", "bo", "cy"] as const;
const [ann, bo, cy] = names.map((name) => name as string as HelperId) as [
  HelperId,
  HelperId,
  HelperId,
];
const welcome = aTask("welcome", "before", { places: 2 });
const team = names.map((name) => aHelper(name));
const [here, beside] = [dutyAt("s0", "welcome", 0), dutyAt("s0", "welcome", 1)];

/** The claims as a database keeps them, each write later than the one before. */
function book() {
  const rows = new Map<string, Row<"claim">>();
  let time = 0;
  const write = (changes: readonly Change[]) => {
    for (const { id, facet, value } of changes) {
      time += 1;
      const stamp = `${time.toString(16).padStart(12, "0")}-0000-00000000000000aa` as Stamp;
      const row = rows.get(id) ?? { id, stamps: {} };
      rows.set(id, { ...row, [facet]: value, stamps: { ...row.stamps, [facet]: stamp } });
    }
  };
  const all = () => [...rows.values()];
  const rota = () =>
    rotaOf(
      someFacts({
        team,
        tasks: [welcome],
        sessions: someSessions(2),
        claims: all().flatMap((row) => claimFrom(row) ?? []),
      }),
    );
  const has = () => rota().dates[0]?.places.map(({ holder }) => holder?.helperId);
  return { write, all, rota, has, now: () => time };
}

const by = (helperId: HelperId, duty = here, at = 1) => ({ duty, helperId, by: helperId, at });

describe("taking, handing back and swapping", () => {
  it("takes a gap, hands it back, and it is a gap at once", () => {
    const claims = book();
    const taken = take(claims.all(), undefined, by(ann));
    if (!taken.ok) throw new Error("not taken");
    claims.write(taken.value);
    expect(claims.has()).toEqual([ann, undefined]);
    claims.write(handBack(claims.all(), by(ann)));
    expect(claims.has()).toEqual([undefined, undefined]);
    expect(claims.rota().dates[0]?.gaps).toHaveLength(2);
  });

  it("refuses a place that somebody has", () => {
    expect(take([], bo, by(ann))).toEqual({ ok: false, why: { kind: "taken", by: bo } });
  });

  it("swaps in one act: the one who was asked has it, and it was never a gap", () => {
    const claims = book();
    claims.write(swap([], by(bo), bo));
    expect(claims.all()).toEqual([]);
    const taken = take([], undefined, by(ann));
    claims.write(taken.ok ? taken.value : []);
    claims.write(swap(claims.all(), by(ann), cy));
    expect(claims.has()).toEqual([cy, undefined]);
  });

  it("asks without giving, and does not ask again whoever has said yes", () => {
    const claims = book();
    claims.write(ask([], by(ann)));
    expect(claims.has()).toEqual([undefined, undefined]);
    const yes = take(claims.all(), undefined, by(ann));
    claims.write(yes.ok ? yes.value : []);
    expect(ask(claims.all(), by(ann))).toEqual([]);
  });

  it("tells the one who was second, offers the place beside it, and leaves them with one only", () => {
    const claims = book();
    // Two without network take the same gap: neither knew of the other.
    for (const who of [bo, ann]) {
      const blind = take([], undefined, by(who));
      claims.write(blind.ok ? blind.value : []);
    }
    const [beaten] = beatenTo(claims.rota(), ann, rotaToday, () => true);
    expect(beaten).toMatchObject({ by: bo, instead: { place: { duty: beside } } });
    expect(beatenTo(claims.rota(), bo, rotaToday, () => true)).toEqual([]);
    const next = take(claims.all(), undefined, by(ann, beside));
    claims.write(next.ok ? next.value : []);
    expect(claims.has()).toEqual([bo, ann]);
    claims.write(handBack(claims.all(), by(bo)));
    expect(claims.has()).toEqual([undefined, ann]);
  });

  it("keeps a history that tells who said what, oldest first", () => {
    const claims = book();
    const taken = take([], undefined, by(ann, here, 1));
    claims.write(taken.ok ? taken.value : []);
    claims.write(swap(claims.all(), by(ann, here, 2), bo));
    claims.write(handBack(claims.all(), by(bo, here, 3)));
    const history = historyOf(
      claims.all().flatMap((row) => claimFrom(row) ?? []),
      here,
    );
    expect(history.map(({ helperId, kind, at }) => [helperId, kind, at])).toEqual([
      [ann, "yes", 1],
      [ann, "back", 2],
      [bo, "yes", 2],
      [bo, "back", 3],
    ]);
  });

  it("never leaves a place with two, or anybody with two of one task, whatever people do", () => {
    const act = fc.record({
      who: fc.constantFrom(ann, bo, cy),
      to: fc.constantFrom(ann, bo, cy),
      duty: fc.constantFrom(here, beside),
      verb: fc.constantFrom("take", "handBack", "swap", "ask"),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const claims = book();
        for (const { who, to, duty, verb } of acts) {
          const saying = by(who, duty, claims.now());
          const place = claims.rota().dates[0]?.places.find((one) => one.duty === duty);
          const holder = place?.holder?.helperId;
          // People take what they do not have besides, and hand on what is theirs.
          if (verb === "take" && !claims.has()?.includes(who)) {
            const taken = take(claims.all(), holder, saying);
            claims.write(taken.ok ? taken.value : []);
            if (taken.ok) expect(claims.has()).toContain(who);
          }
          if (verb === "handBack") claims.write(handBack(claims.all(), saying));
          if (verb === "ask") claims.write(ask(claims.all(), saying));
          if (verb === "swap" && holder === who && !claims.has()?.includes(to)) {
            claims.write(swap(claims.all(), saying, to));
            expect(claims.has()).toContain(to);
          }
          const has = (claims.has() ?? []).filter((one) => one !== undefined);
          expect(new Set(has).size).toBe(has.length);
        }
      }),
    );
  });
});
