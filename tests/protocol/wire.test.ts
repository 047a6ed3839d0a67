import { randomBytes } from "node:crypto";

import { describe, expect, it } from "vitest";
import { is } from "valibot";

import { toBase64url } from "#protocol/base64url.ts";
import { roles } from "#protocol/forms.ts";
import { bytesBetween, bytesOf, grantsOf, stamp } from "#protocol/wire.ts";

describe("the words on the wire", () => {
  it.each([12, 16, 31, 32])("know %i bytes from more, fewer and another spelling", (length) => {
    const schema = bytesOf(length);
    for (let n = 0; n < 50; n += 1) expect(is(schema, toBase64url(randomBytes(length)))).toBe(true);
    expect(is(schema, toBase64url(randomBytes(length - 1)))).toBe(false);
    expect(is(schema, toBase64url(randomBytes(length + 1)))).toBe(false);
    if (length % 3 > 0)
      expect(is(schema, toBase64url(new Uint8Array(length)).replace(/A$/, "B"))).toBe(false);
  });

  it("know the length of bytes between two bounds", () => {
    const schema = bytesBetween(28, 100);
    const of = (length: number) => is(schema, toBase64url(randomBytes(length)));
    expect([27, 28, 100, 101].map(of)).toEqual([false, true, true, false]);
  });

  it("know a stamp as the domain writes it", () => {
    expect(is(stamp, "019a9d0a3b40-0000-0000000000000001")).toBe(true);
    expect(is(stamp, "019A9D0A3B40-0000-0000000000000001")).toBe(false);
    expect(is(stamp, "019a9d0a3b40-0000-0000000000000001\n")).toBe(false);
  });

  it("grant care to leader and coordinator only, and music to no volunteer", () => {
    const holders = (ring: "team" | "music" | "care") =>
      roles.filter((role) => grantsOf[role].includes(ring));
    expect(holders("team")).toEqual(roles);
    expect(holders("music")).toEqual(["leader", "coordinator", "pianist"]);
    expect(holders("care")).toEqual(["leader", "coordinator"]);
  });
});
