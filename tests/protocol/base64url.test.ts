import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fromBase64url, toBase64url } from "#protocol/base64url.ts";

describe("bytes as text", () => {
  it("are as everybody else writes them, and come back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
  });

  it("have one text only: what is not written so is not read", () => {
    for (const text of ["A", "AB", "AAB", "AA==", "A A", "+/+/", "æøå", "AAAAA"]) {
      expect([text, fromBase64url(text)]).toEqual([text, undefined]);
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bytes = fromBase64url(text);
        if (bytes) expect(toBase64url(bytes)).toBe(text);
      }),
    );
  });
});
