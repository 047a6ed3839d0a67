import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { newLetterBox, putIn, takeOut } from "#crypto/boxes.ts";
import { bytesOf, framed, fromBase64, textOf, toBase64 } from "#crypto/bytes.ts";
import { keyFromSecret } from "#crypto/deriving.ts";
import { blindName, namingKeyFrom } from "#crypto/naming.ts";
import { padded, unpadded } from "#crypto/padding.ts";
import { open, seal, sealingKeyFrom } from "#crypto/sealing.ts";
import { spelled, unspelled } from "#crypto/spelling.ts";

const raw = (fill: number) => new Uint8Array(32).fill(fill);
const bytes = fc
  .uint8Array({ maxLength: 300 })
  .map((some): Uint8Array<ArrayBuffer> => Uint8Array.from(some));

describe("what is sealed", () => {
  it("opens to what it was, and only beside the very same words", async () => {
    const key = await sealingKeyFrom(raw(1));
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, async (content, beside, other) => {
        const sealed = await seal(key, content, beside);
        expect(await open(key, sealed, beside)).toEqual(content);
        if (other.join() !== beside.join()) {
          expect(await open(key, sealed, other)).toBeUndefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it("opens no more when any one bit of it is another", async () => {
    const key = await sealingKeyFrom(raw(1));
    const beside = bytesOf("beside");
    const sealed = await seal(key, bytesOf("Åse"), beside);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await open(key, changed, beside)).toBeUndefined();
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(await open(key, sealed.slice(0, length), beside)).toBeUndefined();
    }
  });

  it("opens with no other key, and looks different every time", async () => {
    const [key, other] = [await sealingKeyFrom(raw(1)), await sealingKeyFrom(raw(2))];
    const content = bytesOf("Åse");
    const sealed = await seal(key, content, content);
    expect(await open(other, sealed, content)).toBeUndefined();
    const again = new Set<string>();
    for (let time = 0; time < 100; time += 1) {
      again.add(toBase64(await seal(key, content, content)).slice(0, 16));
    }
    expect(again.size).toBe(100);
  });

  it("does not tell a short name from a long one by its length", () => {
    const lengths = [1, 5, 20, 40, 63].map((length) => padded(new Uint8Array(length)).length);
    expect(new Set(lengths).size).toBe(1);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (some) => {
        const content = Uint8Array.from(some);
        const whole = padded(content);
        expect(unpadded(whole)).toEqual(content);
        expect(whole.length).toBeLessThanOrEqual(Math.max(64, (content.length + 1) * 1.125));
      }),
    );
    expect(unpadded(new Uint8Array(64))).toBeUndefined();
  });
});

describe("names on the wire", () => {
  it("are the same for the same parts, and never for others, however they are cut", async () => {
    const key = await namingKeyFrom(raw(3));
    const name = async (...parts: string[]) => toBase64(await blindName(key, parts));
    expect(await name("singer", "a", "name")).toBe(await name("singer", "a", "name"));
    expect((await blindName(key, ["a"])).length).toBe(16);
    const all = await Promise.all([
      name("singer", "a", "name"),
      name("singera", "", "name"),
      name("singer", "an", "ame"),
      name("singer", "a", "name", ""),
      (async () =>
        toBase64(await blindName(await namingKeyFrom(raw(4)), ["singer", "a", "name"])))(),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("parts behind their lengths give different bytes for different lists", () => {
    const lists = fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(framed(one).join() === framed(other).join()).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("letter boxes", () => {
  it("give a letter to whom it is for, about what it is about, unchanged, and to nobody else", async () => {
    const [box, other] = [await newLetterBox(), await newLetterBox()];
    const about = bytesOf("keys");
    const sealed = await putIn(box.slot, bytesOf("new key"), about);
    expect(textOf((await takeOut(box, sealed, about)) ?? bytesOf("?"))).toBe("new key");
    expect(await takeOut(other, sealed, about)).toBeUndefined();
    expect(await takeOut(box, sealed, bytesOf("other"))).toBeUndefined();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await takeOut(box, changed, about)).toBeUndefined();
    }
  });
});

describe("secrets", () => {
  it("give another key for another purpose", async () => {
    const secret = bytesOf("a secret of ten");
    const [one, two] = [await keyFromSecret(secret, "one"), await keyFromSecret(secret, "two")];
    const sealed = await seal(one, secret, secret);
    expect(await open(two, sealed, secret)).toBeUndefined();
    expect(await open(await keyFromSecret(secret, "one"), sealed, secret)).toEqual(secret);
  });

  it("read out and typed in are the same, in any hand", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (some) => {
        const text = spelled(some);
        expect(text).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{1,4})+$/);
        expect(unspelled(text, 10)).toEqual(Uint8Array.from(some));
        const sloppy = ` ${text.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
        expect(unspelled(sloppy, 10)).toEqual(Uint8Array.from(some));
      }),
    );
  });

  it("with one wrong letter, or two that changed places, are noticed", () => {
    const letters = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.nat(),
        fc.constantFrom(...letters),
        (some, at, letter) => {
          const text = spelled(some).replaceAll("-", "");
          const place = at % text.length;
          if (text[place] === letter) return;
          const wrong = text.slice(0, place) + letter + text.slice(place + 1);
          expect(unspelled(wrong, 16)).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("base64url", () => {
  it("reads what it wrote, and nothing that it would not have written", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (some) => {
        expect(fromBase64(toBase64(some))).toEqual(Uint8Array.from(some));
      }),
    );
    for (const wrong of ["A", "AB", "A=", "A+AA", "A/AA", "AA A", "ÅÅÅÅ"]) {
      expect(fromBase64(wrong)).toBeUndefined();
    }
  });
});
