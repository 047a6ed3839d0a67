import { createHash } from "node:crypto";

import fc from "fast-check";
import { expect, it } from "vitest";

import { usualAllowances } from "#endpoint/settings.ts";
import { fromBase64url, toBase64url } from "#protocol/base64url.ts";
import { digestInput, xorInto } from "#protocol/digest.ts";
import type { SealedFacet } from "#protocol/facets.ts";
import { limits } from "#protocol/limits.ts";
import {
  answers,
  type Device,
  digest,
  facet,
  found,
  join,
  newId,
  pull,
  pullAll,
  push,
  stampAt,
} from "#tests/endpoint/support/devices.ts";

import type { Stages } from "./stage.ts";

const id = newId(16);

/** What becomes of pushed facets, and how they are handed out again. */
export function pushAndPull(stage: Stages): void {
  it("keeps what is new, knows it again, and lets the later one win", async () => {
    const leader = await found(stage().first.app);
    const early = facet({ id, stamp: stampAt(1) });
    const late = facet({ id, stamp: stampAt(2), prev: stampAt(1) });
    expect(await answers(leader, "team", [early])).toEqual(["stored"]);
    expect(await answers(leader, "team", [early])).toEqual(["duplicate"]);
    expect(await answers(leader, "team", [late])).toEqual(["stored"]);
    expect(await answers(leader, "team", [early])).toEqual(["superseded"]);
    expect(await pullAll(leader, "team")).toEqual([{ ...late, seq: 2 }]);
  });

  it("gives back every field as it came, to the byte", async () => {
    const leader = await found(stage().first.app);
    const facets = [
      facet({ kind: "deleted", epoch: 65_535, prev: stampAt(0, 7) }),
      facet({ sealed: newId(limits.smallestSealedBytes) }),
      facet({ sealed: newId(100_000) }),
    ];
    await push(leader, "care", facets);
    expect(sorted(await pullAll(leader, "care"))).toEqual(
      sorted(facets.map((sent) => ({ ...sent, seq: 1 }))),
    );
  });

  it("uses up no number when nothing of a push is new", async () => {
    const leader = await found(stage().first.app);
    const one = facet();
    expect(await push(leader, "team", [one])).toMatchObject({ seq: 1, head: 1 });
    expect(await push(leader, "team", [one])).toMatchObject({ seq: null, head: 1 });
    expect(await push(leader, "team", [])).toMatchObject({ seq: null, head: 1, answers: [] });
    expect(await push(leader, "team", [facet()])).toMatchObject({ seq: 2, head: 2 });
  });

  it("keeps the newest when a facet stands in a push more than once", async () => {
    const leader = await found(stage().first.app);
    const [first, second, third] = [2, 3, 1].map((n) => facet({ id, stamp: stampAt(n) }));
    const said = await answers(leader, "team", [first, second, third, second]);
    expect(said).toEqual(["superseded", "stored", "superseded", "duplicate"]);
    expect(await pullAll(leader, "team")).toEqual([{ ...second, seq: 1 }]);
  });

  it("lets nobody come back from being erased, and only a leader or coordinator erase", async () => {
    const leader = await found(stage().first.app);
    const pianist = await join(leader, "pianist");
    const coordinator = await join(leader, "coordinator");
    const erased = facet({ id, kind: "erased", stamp: stampAt(1), sealed: newId(28) });
    await push(leader, "music", [facet({ id, stamp: stampAt(5) })]);
    expect(await answers(pianist, "music", [erased])).toEqual(["refused: not allowed"]);
    const full = { ...erased, sealed: newId(limits.erasedBytes + 1) };
    expect(await answers(coordinator, "music", [full])).toEqual(["refused: too large"]);
    expect(await answers(coordinator, "music", [erased])).toEqual(["stored"]);
    const later = facet({ id, stamp: stampAt(9) });
    const deleted = facet({ id, stamp: stampAt(10), kind: "deleted" });
    expect(await answers(leader, "music", [later])).toEqual(["superseded"]);
    expect(await answers(leader, "music", [deleted])).toEqual(["superseded"]);
    expect(await pullAll(pianist, "music")).toEqual([{ ...erased, seq: 2 }]);
  });

  it("refuses a stamp too far ahead for itself, says its time, and takes its neighbours", async () => {
    const { app, clock } = stage().first;
    const leader = await found(app);
    const ahead = (ms: number) => facet({ stamp: stampAt(0, 1, clock.now + ms) });
    const said = await push(leader, "team", [facet(), ahead(limits.stampAhead), ahead(300_001)]);
    expect(said.answers).toEqual([
      { answer: "stored" },
      { answer: "stored" },
      { answer: "future" },
    ]);
    expect(said.now).toBe(clock.now);
  });

  it("refuses what is not a facet for itself, and takes its neighbours", async () => {
    const leader = await found(stage().first.app);
    const { id: _, ...nameless } = facet();
    const bad = [
      nameless,
      null,
      "facet",
      [],
      facet({ id: "short" }),
      facet({ id: `${"A".repeat(21)}B` }),
      facet({ stamp: "2026-11-20" }),
      facet({ epoch: -1 }),
      facet({ epoch: 0.5 }),
      { ...facet(), kind: "plain" },
      facet({ by: newId(16) }),
      facet({ sealed: newId(limits.smallestSealedBytes - 2) }),
      facet({ sealed: "=".repeat(60) }),
    ];
    const said = await answers(leader, "team", [facet(), ...bad, facet()]);
    expect(said).toEqual(["stored", ...bad.map(() => "refused: malformed"), "stored"]);
  });

  it("keeps rings and choirs apart, also for the same facet id", async () => {
    const leader = await found(stage().first.app);
    const other = await found(stage().first.app);
    const [one, two, three] = [facet({ id }), facet({ id }), facet({ id })];
    await push(leader, "team", [one]);
    await push(leader, "care", [two]);
    await push(other, "team", [three]);
    expect(await pullAll(leader, "team")).toEqual([{ ...one, seq: 1 }]);
    expect(await pullAll(leader, "care")).toEqual([{ ...two, seq: 1 }]);
    expect(await pullAll(other, "team")).toEqual([{ ...three, seq: 1 }]);
  });

  it("never splits a push over pages, whatever the limit", async () => {
    const leader = await found(stage().first.app);
    const sizes = [3, 1, 5, 2];
    for (const size of sizes)
      await push(
        leader,
        "team",
        Array.from({ length: size }, () => facet()),
      );
    const pagesBy = async (limit: number) => {
      const pages: string[] = [];
      for (let after = 0, more = true; more;) {
        const page = await pull(leader, "team", { after, limit });
        pages.push(page.facets.map(({ seq }) => seq).join(""));
        ({ next: after, more } = page);
      }
      return pages;
    };
    expect(await pagesBy(1)).toEqual(["111", "2", "33333", "44"]);
    expect(await pagesBy(4)).toEqual(["1112", "33333", "44"]);
    expect(await pagesBy(6)).toEqual(["1112", "33333", "44"]);
    expect(await pagesBy(9)).toEqual(["111233333", "44"]);
    expect(await pagesBy(11)).toEqual(["11123333344"]);
  });

  it("never fills a page with more bytes than it may have", async () => {
    const leader = await found(stage().first.app);
    for (let n = 0; n < 12; n += 1) await push(leader, "team", [facet({ sealed: newId(130_000) })]);
    const page = await pull(leader, "team");
    expect(page.facets).toHaveLength(8);
    expect(page).toMatchObject({ next: 8, more: true, head: 12 });
    expect(await pull(leader, "team", { after: 8 })).toMatchObject({ next: 12, more: false });
  });

  it("hands out what was replaced under its new number only, and does not mind the hole", async () => {
    const leader = await found(stage().first.app);
    await push(leader, "team", [facet({ id, stamp: stampAt(1) })]);
    await push(leader, "team", [facet({ id, stamp: stampAt(2) })]);
    await push(leader, "team", [facet({ id, stamp: stampAt(3) })]);
    const page = await pull(leader, "team", { after: 1 });
    expect(page.facets.map(({ seq }) => seq)).toEqual([3]);
    expect(page).toMatchObject({ next: 3, more: false });
  });

  it("answers a cursor beyond its head at once with its head", async () => {
    const leader = await found(stage().first.app);
    await push(leader, "team", [facet()]);
    const page = await pull(leader, "team", { after: 99, wait: 25 });
    expect(page).toMatchObject({ facets: [], head: 1, next: 1, more: false });
  });

  it("takes no more than a choir may fill, and still lets erase", async () => {
    const leader = await found(stage().first.app);
    const { sql } = stage().first.store;
    const large = facet({ sealed: newId(1000) });
    await push(leader, "team", [large]);
    const fill = (bytes: number) =>
      sql.transaction(async (inside) => {
        const filled = [Buffer.from(leader.choir, "base64url"), bytes];
        await inside.all("UPDATE rings SET bytes = $2 WHERE choir = $1 AND ring = 'music'", filled);
        return { keep: true, value: undefined };
      });
    await fill(usualAllowances.quota);
    const notHereYet = facet({ kind: "erased", sealed: newId(28) });
    expect(await answers(leader, "team", [facet(), notHereYet])).toEqual([
      "refused: quota",
      "stored",
    ]);
    // What is erased before it was ever here takes room as well: that has an end, too.
    await fill(2 ** 40);
    const another = facet({ kind: "erased", sealed: newId(28) });
    expect(await answers(leader, "team", [another])).toEqual(["refused: quota"]);
    const erased = facet({ id: large.id, kind: "erased", sealed: newId(28) });
    expect(await answers(leader, "team", [facet(), erased, large])).toEqual([
      "refused: quota",
      "stored",
      "superseded",
    ]);
  });

  it("ends the same whatever comes first, twice, or together, and its digest is right", async () => {
    const ids = [newId(16), newId(16), newId(16)];
    const written = fc.record({
      id: fc.constantFrom(...ids),
      n: fc.nat(6),
      kind: fc.constantFrom("value" as const, "deleted" as const, "erased" as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 12 }), fc.nat(), async (writes, seed) => {
        // The same stamp is the same write: what is in it follows from it.
        const facets = writes.map(({ id, n, kind }) =>
          facet({
            id,
            stamp: stampAt(n, kind.length),
            kind,
            sealed: sealedFrom(`${id}${n}${kind}`),
          }),
        );
        const one = await found(stage().first.app);
        const two = await found(stage().second.app);
        await push(one, "team", facets);
        for (const part of inParts(shuffled([...facets, ...facets], seed), seed)) {
          await push(two, "team", part);
        }
        const contents = async (device: Device) =>
          sorted((await pullAll(device, "team")).map(withoutPlace));
        const expected = sorted([...winners(facets).values()].map(withoutPlace));
        expect(await contents(one)).toEqual(expected);
        expect(await contents(two)).toEqual(expected);
        const reckoned = { count: expected.length, digest: digestOf(expected) };
        expect(await digest(one, "team")).toMatchObject(reckoned);
        expect(await digest(two, "team")).toMatchObject(reckoned);
      }),
      { numRuns: 20 },
    );
  });
}

function winners(facets: readonly SealedFacet[]): Map<string, SealedFacet> {
  const best = new Map<string, SealedFacet>();
  for (const facet of facets) {
    const other = best.get(facet.id);
    const rank = ({ kind, stamp }: SealedFacet) => `${kind === "erased" ? 1 : 0}${stamp}`;
    if (!other || rank(facet) > rank(other)) best.set(facet.id, facet);
  }
  return best;
}

function digestOf(facets: readonly Pick<SealedFacet, "id" | "stamp">[]): string {
  const sum = new Uint8Array(16);
  for (const { id, stamp } of facets) {
    const input = digestInput(fromBase64url(id) ?? new Uint8Array(), stamp);
    xorInto(sum, createHash("sha256").update(input).digest());
  }
  return toBase64url(sum);
}

const withoutPlace = ({ id, stamp, kind, sealed }: SealedFacet) => ({ id, stamp, kind, sealed });

const sealedFrom = (seed: string) =>
  Buffer.concat([createHash("sha256").update(seed).digest(), Buffer.alloc(8)]).toString(
    "base64url",
  );

const sorted = <T extends { readonly id: string }>(facets: readonly T[]): T[] =>
  facets.toSorted((a, b) => (a.id < b.id ? -1 : 1));

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const weighed = list.map((item, at) => ({
    item,
    weight: createHash("sha256").update(`${seed} ${at}`).digest("hex"),
  }));
  return weighed.toSorted((a, b) => (a.weight < b.weight ? -1 : 1)).map(({ item }) => item);
}

function inParts<T>(list: readonly T[], seed: number): T[][] {
  const size = 1 + (seed % 4);
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, at * size + size),
  );
}
