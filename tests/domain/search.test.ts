import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { textHas } from "#domain/search.ts";

const letters = "abcdeghijklmnoprstuvyæøåäöéüABDEGKLSÆØÅ".split("");
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 8 });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

describe("textHas", () => {
  it.each([
    ["Søren", "soren"],
    ["Søren", "Soeren"],
    ["Soren", "søren"],
    ["Åse Marie", "aase"],
    ["Åse Marie", "ase"],
    ["Aase", "åse"],
    ["Bjørk Ærlig", "aerlig"],
    ["Renée", "renee"],
    ["Anna Berg", "berg an"],
    ["Anna Berg", "  na   be "],
  ])("finds %s by %s", (text, typed) => {
    expect(textHas(text, typed)).toBe(true);
  });

  it("does not find what is not there", () => {
    expect(textHas("Søren", "sara")).toBe(false);
    expect(textHas("Anna Berg", "anna bo")).toBe(false);
  });

  it("finds a name by any part of it, in any capitals", () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), fc.boolean(), (text, from, length, loud) => {
        const start = from % text.length;
        const part = text.slice(start, start + 1 + (length % text.length));
        expect(textHas(text, loud ? part.toUpperCase() : part)).toBe(true);
      }),
    );
  });

  it("finds everything when nothing is typed", () => {
    fc.assert(fc.property(name, (text) => textHas(text, "  ")));
  });
});
