import { describe, expect, it } from "vitest";

import { callAddress, mailAddress, parseHelper } from "#domain/helperDraft.ts";

const draft = { name: "Åse", phone: "", mail: "", post: "", department: "" };

describe("what is written about a helper", () => {
  it("needs a name and nothing besides", () => {
    expect(parseHelper(draft)).toMatchObject({ ok: true, value: { name: { called: "Åse" } } });
    expect(parseHelper({ ...draft, name: " " })).toMatchObject({ why: { name: "empty" } });
  });

  it("says of every field what is wrong with it, all at once", () => {
    const written = { ...draft, name: "x".repeat(61), phone: "in the morning", mail: "ase@home" };
    expect(parseHelper(written)).toMatchObject({
      why: { name: "too long", phone: "no number", mail: "no address" },
    });
  });

  it("keeps the number as it was written, tidied", () => {
    const parsed = parseHelper({ ...draft, phone: " 12 34  56 78 ", post: " Music  teacher " });
    expect(parsed).toMatchObject({
      value: { reach: { phone: "12 34 56 78" }, post: { post: "Music teacher" } },
    });
  });
});

describe("a number", () => {
  it.each([
    ["12 34 56 78", "tel:12345678"],
    ["+47 (22) 33-44-55", "tel:+4722334455"],
    ["112", "tel:112"],
  ])("%s is called at %s", (written, address) => {
    expect(callAddress(written)).toBe(address);
  });

  it.each(["", "12", "call the office", "12+34"])("cannot be called when it is “%s”", (written) => {
    expect(callAddress(written)).toBeUndefined();
  });
});

describe("a mail address", () => {
  it("is written to, and carries nothing along", () => {
    expect(mailAddress("ase@kor.dk")).toBe("mailto:ase@kor.dk");
    expect(mailAddress("ase@kor.dk?cc=all@kor.dk")).toBeUndefined();
    expect(mailAddress("a?b&c=d@kor.dk")).toBe("mailto:a%3Fb%26c%3Dd@kor.dk");
    expect(mailAddress("ase at home")).toBeUndefined();
  });
});
