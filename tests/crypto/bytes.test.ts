import { assert, property, string, array, tuple, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";

import { bytesOf, framed, fromBase64, toBase64 } from "#crypto/bytes.ts";

describe("base64url", () => {
  it("is written as everybody writes it, and read again", () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64(text)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it("has one text only for the same bytes", () => {
    assert(
      property(string({ maxLength: 12 }), (text) => {
        const bytes = fromBase64(text);
        if (bytes) expect(toBase64(bytes)).toBe(text);
      }),
    );
    for (const text of ["A", "AAAAA", "AB", "AAB", "AA==", "A+", "A/", "A A", "AA\n", "ÄA"]) {
      expect([text, fromBase64(text)]).toEqual([text, undefined]);
    }
  });
});

describe("a frame", () => {
  it("has each part behind its length in bytes", () => {
    const frame = framed(["ab", "å", new Uint8Array([7, 8, 9]), ""]);
    const parts = [
      [0, 0, 0, 2, 97, 98],
      [0, 0, 0, 2, 0xc3, 0xa5],
      [0, 0, 0, 3, 7, 8, 9],
      [0, 0, 0, 0],
    ];
    expect([...frame]).toEqual(parts.flat());
  });

  it("is the same for texts and for their bytes, and another for other parts", () => {
    const parts = array(string({ unit: "grapheme" }), { maxLength: 4 });
    assert(
      property(tuple(parts, parts), ([some, others]) => {
        expect(framed(some)).toEqual(framed(some.map(bytesOf)));
        const isSame = toBase64(framed(some)) === toBase64(framed(others));
        expect(isSame).toBe(JSON.stringify(some) === JSON.stringify(others));
      }),
    );
  });
});
