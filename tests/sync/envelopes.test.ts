import { beforeAll, describe, expect, it } from "vitest";

import { fromBase64, toBase64 } from "#crypto/bytes.ts";
import type { Stamp } from "#domain/stamp.ts";
import type { WaitingFacet } from "#store/syncReading.ts";
import type { Envelope } from "#store/syncRows.ts";
import { facetToSealed, sealedToFacet } from "#sync/envelopes.ts";
import { type OpenRing, withKeys } from "#sync/keyring.ts";
import { diceOf } from "#tests/support/chance.ts";

const dice = diceOf(7);
const bytes = (count: number) => Uint8Array.from(dice.bytes(count));
const choir = toBase64(bytes(16));
const otherChoir = toBase64(bytes(16));
const sealer = { choir, device: toBase64(bytes(12)) };
const stamp = "0196f0000000-0001-0123456789abcdef" as Stamp;
const prev = "0196effffff0-0000-fedcba9876543210" as Stamp;

const facet: WaitingFacet = {
  key: "singer/s/name",
  kind: "singer",
  id: "s",
  facet: "name",
  stamp,
  prev,
  seen: [prev],
  form: "value",
  value: { called: "Åse", unknown: [1, { deep: true }] },
};

let care: OpenRing;
let team: OpenRing;
let sealed: Envelope;
beforeAll(async () => {
  care = await withKeys({
    ring: "care",
    naming: bytes(32),
    epochs: { 0: bytes(32), 1: bytes(32) },
  });
  team = await withKeys({
    ring: "team",
    naming: bytes(32),
    epochs: { 0: bytes(32), 1: bytes(32) },
  });
  sealed = await facetToSealed(sealer, care, facet);
});

const opened = async (envelope: Envelope, ring = care, of = choir) => {
  const answer = await sealedToFacet(of, ring, envelope);
  return answer.ok ? "opens" : answer.why;
};

describe("an envelope", () => {
  it("opens to the facet it was, unknown fields and all", async () => {
    expect(await sealedToFacet(choir, care, sealed)).toEqual({
      ok: true,
      value: {
        kind: "singer",
        id: "s",
        facet: "name",
        value: facet.value,
        stamp,
        prev,
        seen: [prev],
        ring: "care",
      },
    });
  });

  it("tells nothing of what is in it", () => {
    const told = JSON.stringify(sealed) + String(fromBase64(sealed.sealed));
    for (const word of ["singer", "name", "Åse", "called"]) expect(told).not.toContain(word);
  });

  it("fault 49: with any one bit of any of its fields changed, it is refused", async () => {
    for (const field of ["id", "by", "sealed"] as const) {
      const length = fromBase64(sealed[field])?.length ?? 0;
      for (let bit = 0; bit < length * 8; bit += 1) {
        const changed = fromBase64(sealed[field]) ?? new Uint8Array(0);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await opened({ ...sealed, [field]: toBase64(changed) })).toBe("changed");
      }
    }
    for (const field of ["stamp", "prev"] as const) {
      const text = sealed[field] ?? "";
      for (let at = 0; at < text.length; at += 1) {
        const letter = text[at] === "0" ? "1" : "0";
        const changed = (text.slice(0, at) + letter + text.slice(at + 1)) as Stamp;
        expect(await opened({ ...sealed, [field]: changed })).toBe("changed");
      }
    }
    expect(await opened({ ...sealed, prev: null })).toBe("changed");
    expect(await opened({ ...sealed, epoch: 0 })).toBe("changed");
    expect(await opened({ ...sealed, epoch: 2 })).toBe("no key");
    expect(await opened({ ...sealed, kind: "deleted" })).toBe("changed");
    expect(await opened({ ...sealed, kind: "erased" })).toBe("changed");
  });

  it("fault 50: exchanged with another one, or told to be of another ring or choir, it is refused", async () => {
    const other = await facetToSealed(sealer, care, { ...facet, id: "t" });
    const older = await facetToSealed(sealer, care, { ...facet, stamp: prev, prev: null });
    for (const one of [other, older]) {
      expect(await opened({ ...sealed, sealed: one.sealed })).toBe("changed");
      expect(await opened({ ...one, sealed: sealed.sealed })).toBe("changed");
    }
    expect(await opened(sealed, team)).toBe("changed");
    expect(await opened(sealed, { ...care, ring: "team" })).toBe("changed");
    expect(await opened(sealed, care, otherChoir)).toBe("changed");
  });

  it("fault 53: there is no way to bring something unsealed", async () => {
    const plain = toBase64(new TextEncoder().encode(JSON.stringify(["singer", "s", "name", {}])));
    for (const text of [plain, "", "AAAA", toBase64(new Uint8Array(28))]) {
      expect(await opened({ ...sealed, sealed: text })).toBe("changed");
    }
  });

  it("erases only where it says so in clear, for the endpoint to look who brings it", async () => {
    const life = { ...facet, facet: "life", value: { state: "erased", facets: [] } };
    const trick = await facetToSealed(sealer, care, { ...life, form: "value" });
    expect(await opened(trick)).toBe("changed");
    const honest = await facetToSealed(sealer, care, { ...facet, value: {}, form: "erased" });
    expect(await sealedToFacet(choir, care, honest)).toMatchObject({
      ok: true,
      value: { facet: "life", value: { state: "erased", facets: ["name"] } },
    });
  });
});
