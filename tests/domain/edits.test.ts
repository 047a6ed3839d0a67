import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Edit, lostUnseen, tellerOf, toldAgain, toTellAnew } from "#domain/edits.ts";
import { seenOver } from "#domain/seen.ts";
import { newNode, nodeAfter, type Stamp, stampAfter, stampParts, tick } from "#domain/stamp.ts";

const stampAt = (ms: number, from: number): Stamp =>
  tick({ ms: 0, counter: 0, node: newNode(new Uint8Array(8).fill(from)) }, ms).stamp;
const nodeOf = (stamp: Stamp) => stampParts(stamp).node;
const base = stampAt(100, 9);
const edit = (ms: number, from: number, seen: readonly Stamp[], words = `${ms}`): Edit => ({
  value: { words },
  stamp: stampAt(ms, from),
  seen,
});

describe("two edits of one facet", () => {
  it("that were both built on the same are two versions, whichever is heard of first", () => {
    const [anna, bo] = [edit(200, 1, [base]), edit(300, 2, [base])];
    expect(lostUnseen(anna, bo)).toBe(anna);
    expect(lostUnseen(bo, anna)).toBe(anna);
    expect(lostUnseen(edit(200, 1, []), edit(300, 2, []))).toMatchObject({
      value: { words: "200" },
    });
  });

  it("of which one was built on the other, or on what came of it, are one", () => {
    const anna = edit(200, 1, [base]);
    expect(lostUnseen(anna, edit(300, 2, [anna.stamp]))).toBeUndefined();
    expect(lostUnseen(anna, edit(400, 2, [base, stampAt(300, 1)]))).toBeUndefined();
  });

  it("are two versions also where the later was built on something later still that had not seen the earlier", () => {
    const anna = edit(200, 1, []);
    expect(lostUnseen(anna, edit(400, 2, [stampAt(300, 3)]))).toBe(anna);
  });

  it("by one database, or with the same words, are one", () => {
    expect(lostUnseen(edit(200, 1, [base]), edit(300, 1, [base]))).toBeUndefined();
    expect(lostUnseen(edit(200, 1, [base], "x"), edit(300, 2, [base], "x"))).toBeUndefined();
    expect(lostUnseen(edit(200, 1, [base]), edit(200, 1, [base]))).toBeUndefined();
  });

  it("are judged alike from both sides, always", () => {
    const any = fc
      .tuple(
        fc.integer({ min: 101, max: 105 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom([], [base], [stampAt(103, 1)]),
      )
      .map(([ms, from, seen]) => edit(ms, from, seen));
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(lostUnseen(one, other)).toBe(lostUnseen(other, one));
      }),
    );
  });

  it("are one exactly if the later was built on what the writer of the earlier wrote then or later", () => {
    const writes = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 12 })), { maxLength: 12 });
    fc.assert(
      fc.property(writes, (planned) => {
        const edits: (Edit & { readonly behind: readonly Stamp[] })[] = [];
        for (const [at, [from, chosen]] of planned.entries()) {
          const stamp = stampAt(200 + at, from);
          // Over its own latest word, or over something that came since; the first one over nothing.
          const own = edits.findLastIndex((one) => nodeOf(one.stamp) === nodeOf(stamp));
          const over = edits[Math.max(own, (chosen % (at + 1)) - 1)];
          const seen = over ? seenOver(over, nodeOf(stamp)) : [];
          const behind = over ? [...over.behind, over.stamp] : [];
          edits.push({ value: { words: `${at}` }, stamp, seen, behind });
        }
        for (const [at, later] of edits.entries()) {
          expect(new Set(later.seen.map(nodeOf)).size).toBe(later.seen.length);
          for (const earlier of edits.slice(0, at)) {
            const isBuiltOnIt = [...later.behind, later.stamp].some(
              (one) => one >= earlier.stamp && nodeOf(one) === nodeOf(earlier.stamp),
            );
            expect(lostUnseen(earlier, later)).toBe(isBuiltOnIt ? undefined : earlier);
          }
        }
      }),
    );
  });
});

describe("an edit that was built on one with a later stamp", () => {
  const ahead = edit(900, 1, []);
  const right = edit(200, 2, [ahead.stamp]);
  const rightAgain = {
    value: right.value,
    stamp: stampAfter(ahead.stamp, nodeAfter(right.stamp)),
    seen: [ahead.stamp, right.stamp],
  };

  it("is told again right after it, whichever is heard of first, and is no second version", () => {
    expect(toTellAnew(ahead, right)).toEqual(rightAgain);
    expect(toTellAnew(right, ahead)).toEqual(rightAgain);
    expect(rightAgain.stamp > ahead.stamp).toBe(true);
    expect(lostUnseen(ahead, right)).toBeUndefined();
    expect(lostUnseen(right, ahead)).toBeUndefined();
  });

  it("covers all that the same database wrote before, and nothing that it wrote after", () => {
    expect(toTellAnew(edit(800, 1, []), right)).toMatchObject({ value: right.value });
    expect(toTellAnew(edit(950, 1, []), right)).toBeUndefined();
  });

  it("is told again also where both say the same, so that what it has seen is not forgotten, and once", () => {
    expect(toTellAnew({ ...ahead, value: right.value }, right)).toEqual(rightAgain);
    expect(toTellAnew(right, rightAgain)).toBeUndefined();
    const before = toldAgain(right, stampAfter(stampAt(210, 1), tellerOf(right)));
    expect(toTellAnew(before, rightAgain)).toBeUndefined();
  });

  it("is left alone where the stamps say it already", () => {
    expect(toTellAnew(edit(200, 1, []), edit(300, 2, [stampAt(200, 1)]))).toBeUndefined();
    expect(toTellAnew(right, right)).toBeUndefined();
  });

  it("hands on what it has seen to a later one that knows nothing of it", () => {
    const later = edit(300, 3, []);
    const told = {
      value: later.value,
      stamp: stampAfter(later.stamp, nodeAfter(later.stamp)),
      seen: [ahead.stamp, later.stamp],
    };
    expect(toTellAnew(right, later)).toEqual(told);
    expect(toTellAnew(later, right)).toEqual(told);
    expect(toTellAnew(right, told)).toBeUndefined();
    expect(toTellAnew(right, edit(990, 3, []))).toBeUndefined();
  });

  it("is known again after it was told again, by whoever has built on it before", () => {
    const before = edit(300, 2, [ahead.stamp], "of the same hand");
    const other = edit(300, 5, [right.stamp], "of another");
    for (const built of [before, other]) {
      expect(lostUnseen(built, rightAgain)).toBeUndefined();
      expect(toTellAnew(built, rightAgain)).toMatchObject({ value: built.value });
    }
    expect(lostUnseen(edit(300, 6, [], "unaware"), rightAgain)).toMatchObject({
      value: { words: "unaware" },
    });
  });

  it("has one teller, however often it is told again, and is known by what was built on the first", () => {
    const twice = toldAgain(rightAgain, stampAfter(stampAt(2000, 1), tellerOf(rightAgain)));
    expect(nodeOf(twice.stamp)).toBe(nodeOf(rightAgain.stamp));
    expect(twice.seen).toEqual(rightAgain.seen);
    const built = edit(300, 5, [right.stamp]);
    expect(lostUnseen(built, twice)).toBeUndefined();
    expect(toTellAnew(built, twice)).toMatchObject({ value: built.value });
  });
});

describe("devices that tell each other of one facet", () => {
  it("come to rest at the same words, on which nobody has built others, whatever their clocks did", () => {
    const devices = 3;
    const act = fc.record({
      what: fc.constantFrom("write", "set right", "tell", "carry"),
      by: fc.nat({ max: devices - 1 }),
      to: fc.nat({ max: devices - 1 }),
      // So far ahead is the clock of whoever writes.
      ahead: fc.constantFrom(0, 0, 500, 9000),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), fc.array(fc.nat({ max: 25 })), (acts, away) => {
        // These are in no file that anybody opens.
        const lost = new Set(away);
        const told: Edit[] = [];
        const writtenOver = new Set<string>();
        const held: (Edit | undefined)[] = Array.from({ length: devices });
        const nodes = Array.from({ length: devices }, (_, at) => at + 1);
        const keep = (at: number, edit: Edit, isNew: boolean) => {
          held[at] = edit;
          if (isNew) told.push(edit);
        };
        const hear = (at: number, edit: Edit) => {
          const standing = held[at];
          const again = standing && toTellAnew(edit, standing);
          if (again) keep(at, again, true);
          else if (!standing || edit.stamp > standing.stamp) keep(at, edit, false);
        };
        for (const [now, { what, by, to, ahead }] of acts.entries()) {
          const standing = held[by];
          if (what === "write") {
            const ms = Math.max(
              200 + now + ahead,
              standing ? stampParts(standing.stamp).ms + 1 : 0,
            );
            const stamp = stampAt(ms, nodes[by] ?? 0);
            const seen = standing ? seenOver(standing, nodeOf(stamp)) : [];
            if (standing) writtenOver.add(JSON.stringify(standing.value));
            keep(by, { value: { words: `${now}` }, stamp, seen }, true);
          } else if (
            what === "set right" &&
            standing &&
            stampParts(standing.stamp).ms > 200 + now
          ) {
            const stamp = tick({ ms: 0, counter: 0, node: tellerOf(standing) }, 200 + now).stamp;
            nodes[by] = 10 + now;
            keep(by, toldAgain(standing, stamp), true);
          } else if (what === "tell" && standing) hear(to, standing);
          else if (what === "carry" && told.length > 0) {
            hear(to, told[ahead % told.length] ?? edit(0, 0, []));
          }
        }
        // The hours of all that lies in files come, and then they meet at one place that keeps the latest of it.
        const carried = told.filter((_, at) => !lost.has(at));
        for (const word of carried) for (let to = 0; to < devices; to += 1) hear(to, word);
        let place: Edit | undefined;
        let rounds = 0;
        for (let before = ""; before !== JSON.stringify([place, held]); rounds += 1) {
          before = JSON.stringify([place, held]);
          for (let at = 0; at < devices; at += 1) {
            if (place) hear(at, place);
            const mine = held[at];
            if (mine && (!place || mine.stamp > place.stamp)) place = mine;
          }
          expect(rounds).toBeLessThan(2 * devices);
        }
        for (const one of held) expect(one?.stamp).toBe(held[0]?.stamp);
        for (const one of held) expect(one?.value).toEqual(held[0]?.value);
        expect(writtenOver.has(JSON.stringify(held[0]?.value))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
