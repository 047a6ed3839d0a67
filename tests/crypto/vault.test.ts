import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { type Bytes, bytesOf, toBase64 } from "#crypto/bytes.ts";
import { type Cipher, cipherHere, fetchCipher } from "#crypto/vault.ts";
import { keyFromPassphrase } from "#crypto/vaultDoors.ts";
import type { VaultKey } from "#crypto/vaultCipher.ts";

let cipher: Cipher;
let key: VaultKey;
let other: VaultKey;

beforeAll(async () => {
  expect(cipherHere()).toBeUndefined();
  cipher = await fetchCipher();
  expect(cipherHere()).toBe(cipher);
  key = cipher.vaultKeyFrom(new Uint8Array(8), new Uint8Array(32).fill(7));
  other = cipher.vaultKeyFrom(new Uint8Array(8), new Uint8Array(32).fill(8));
});

const bytes = fc.uint8Array({ maxLength: 300 }).map((some): Bytes => Uint8Array.from(some));

describe("what is sealed at once", () => {
  it("opens with its key and what stood beside it, whatever it is", () => {
    fc.assert(
      fc.property(bytes, bytes, (content, beside) => {
        const sealed = cipher.sealAtOnce(key, content, beside);
        expect(cipher.openAtOnce(key, sealed, beside)).toEqual(content);
      }),
    );
  });

  it("opens with nothing else: one bit anywhere, another key, another place", () => {
    fc.assert(
      fc.property(bytes, bytes, fc.nat(), fc.nat(7), (content, beside, where, bit) => {
        const sealed = cipher.sealAtOnce(key, content, beside);
        const changed = sealed.slice();
        const at = where % sealed.length;
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(cipher.openAtOnce(key, changed, beside)).toBeUndefined();
        expect(cipher.openAtOnce(other, sealed, beside)).toBeUndefined();
        expect(cipher.openAtOnce(key, sealed, Uint8Array.of(...beside, 1))).toBeUndefined();
        expect(cipher.openAtOnce(key, sealed.slice(0, at), beside)).toBeUndefined();
      }),
    );
  });

  it("looks different each time, and short names are as long as others", () => {
    const beside = bytesOf("here");
    const seal = (text: string) => cipher.sealAtOnce(key, bytesOf(text), beside);
    const looks = new Set(Array.from({ length: 200 }, () => toBase64(seal("Bo"))));
    expect(looks.size).toBe(200);
    expect(seal("Bo")).toHaveLength(seal("Anne-Margrethe").length);
  });
});

describe("hidden names", () => {
  const parts = fc.array(fc.string(), { minLength: 1, maxLength: 4 });

  it("are the same for the same, and others for anything else", () => {
    fc.assert(
      fc.property(parts, parts, (one, two) => {
        const name = toBase64(cipher.nameAtOnce(key, one));
        expect(toBase64(cipher.nameAtOnce(key, one))).toBe(name);
        expect(toBase64(cipher.nameAtOnce(other, one))).not.toBe(name);
        const isSame = JSON.stringify(one) === JSON.stringify(two);
        expect(toBase64(cipher.nameAtOnce(key, two)) === name).toBe(isSame);
      }),
    );
  });
});

describe("a key out of a passphrase", () => {
  const salt = new Uint8Array(16);
  const light = { memory: 64, passes: 1 };
  const keyOf = async (text: string, from = salt) =>
    toBase64(await keyFromPassphrase(text, from, light));

  it("is the same in whatever form the keyboard wrote it", async () => {
    expect(await keyOf("blåbær på fjellet")).toBe(await keyOf(" bla\u030Abær på fjellet "));
  });

  it("is another for another passphrase, salt or effort", async () => {
    const all = [
      await keyOf("blåbær"),
      await keyOf("Blåbær"),
      await keyOf("blåbær", new Uint8Array(16).fill(1)),
      toBase64(await keyFromPassphrase("blåbær", salt, { memory: 64, passes: 2 })),
      toBase64(await keyFromPassphrase("blåbær", salt, { memory: 128, passes: 1 })),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("is what Argon2id says", async () => {
    // As the reference implementation gives it for these arguments.
    const told = await keyFromPassphrase("password", bytesOf("somesalt"), {
      memory: 65_536,
      passes: 2,
    });
    expect(Buffer.from(told).toString("hex")).toBe(
      "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
    );
  });
});
