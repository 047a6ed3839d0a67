import { assert, constantFrom, integer, property, record, uniqueArray } from "fast-check";
import { describe, expect, it } from "vitest";

import type { EpochKey, RingKeysRow } from "#store/syncRows.ts";
import { fromPairs, lacksSome, latestOf, pairsOf, withEpochs } from "#sync/epochs.ts";
import { bytesToPackage, noWitness, packageToBytes } from "#sync/packages.ts";

const naming = new Uint8Array(32).fill(7);

function rowOf(...pairs: readonly (readonly [epoch: number, letter: number])[]): RingKeysRow {
  return { ring: "team", naming, ...fromPairs(pairs.map(([epoch, of]) => keyOf(epoch, of))) };
}

function keyOf(epoch: number, of: number): EpochKey {
  return { epoch, key: new Uint8Array(32).fill(of) };
}

const names = (row: RingKeysRow) => pairsOf(row).map(({ epoch, key }) => `${epoch}:${key[0]}`);

/** Keys of a few epochs, several of some of them; no two keys are the same. */
const anyRow = uniqueArray(
  record({ epoch: integer({ min: 0, max: 4 }), of: integer({ min: 0, max: 200 }) }),
  { minLength: 1, maxLength: 9, selector: ({ epoch, of }) => `${epoch}:${of}` },
).map((pairs) =>
  rowOf(
    ...pairs.toSorted((a, b) => a.epoch - b.epoch).map(({ epoch, of }) => [epoch, of] as const),
  ),
);

describe("keys of one epoch that two devices have made", () => {
  it("are both kept, whichever comes first and whichever seals", () => {
    assert(
      property(anyRow, anyRow, constantFrom("ours" as const, "theirs" as const), (a, b, seals) => {
        const both = withEpochs(a, b, seals);
        expect(names(both).toSorted()).toEqual([...new Set([...names(a), ...names(b)])].toSorted());
        for (const [epoch, key] of Object.entries(seals === "ours" ? a.epochs : b.epochs))
          expect(both.epochs[Number(epoch)]).toEqual(key);
        expect(names(withEpochs(both, b, seals))).toEqual(names(both));
        expect(lacksSome(both, a) || lacksSome(both, b)).toBe(false);
      }),
    );
  });

  it("come out of a letter as they were put in", () => {
    assert(
      property(anyRow, (row) => {
        const content = { choir: "c", role: "volunteer" as const, first: [], witnesses: noWitness };
        const read = bytesToPackage(packageToBytes({ ...content, keys: [row] }))?.keys[0];
        expect(read && names(read)).toEqual(names(row));
        expect(read?.epochs).toEqual(row.epochs);
      }),
    );
  });

  it("are not mixed with those of another choir", () => {
    const mine = rowOf([0, 1]);
    const other = { ...rowOf([0, 2], [1, 3]), naming: new Uint8Array(32) };
    expect(withEpochs(mine, other)).toBe(mine);
  });

  it("are handed over as far as there is room, the latest first of all", () => {
    const row = rowOf([0, 1], [1, 2], [1, 3], [2, 4]);
    expect(names(latestOf(row, 2))).toEqual(["1:3", "2:4"]);
    expect(names(latestOf(row))).toEqual(names(row));
  });
});

describe("a letter", () => {
  it("lacks what is here and newer than the oldest in it, for older ones there was no room", () => {
    const letter = rowOf([1, 2], [2, 4]);
    expect(lacksSome(letter, rowOf([0, 1], [1, 2], [2, 4]))).toBe(false);
    expect(lacksSome(letter, rowOf([2, 5]))).toBe(true);
    expect(lacksSome(letter, rowOf([2, 5], [2, 4]))).toBe(true);
    expect(lacksSome(letter, rowOf([3, 6]))).toBe(true);
  });

  it("does not hold a key that is only on its way", () => {
    const row = { ...rowOf([0, 1]), twins: [{ ...keyOf(1, 9), madeAt: "here" }] };
    expect(names(row)).toEqual(["0:1"]);
    expect(names(latestOf(row))).toEqual(["0:1"]);
    expect(names(withEpochs(row, rowOf([1, 9])))).toEqual(["0:1", "1:9"]);
    expect(withEpochs(row, rowOf([0, 1])).twins).toEqual(row.twins);
  });
});
