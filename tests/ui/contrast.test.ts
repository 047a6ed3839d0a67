import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");
const day = tokensOf(":root {");
const nightByDevice = { ...day, ...tokensOf(':root:not([data-theme="light"]) {') };
const nightByChoice = { ...day, ...tokensOf(':root[data-theme="dark"] {') };

/** Words and what they stand on: 7 to 1, at every size. */
const words: readonly [string, readonly string[]][] = [
  ["--ink", ["--paper", "--paper-sunk", "--sheet"]],
  ["--ink-soft", ["--paper", "--paper-sunk", "--sheet"]],
  ["--act-word", ["--paper", "--paper-sunk", "--sheet"]],
  ["--trouble", ["--paper", "--sheet"]],
  ["--on-cloth", ["--cloth", "--cloth-deep"]],
  ["--on-cloth-soft", ["--cloth", "--cloth-deep"]],
  ["--cloth-deep", ["--on-cloth", "--on-cloth-soft"]],
  ["--on-act", ["--act", "--act-down"]],
  ["--on-tint", ["--tint"]],
  ["--act-word", ["--tint"]],
  ["--on-gold", ["--gold"]],
  ["--on-gold-tint", ["--gold-tint"]],
  ["--on-leaf", ["--leaf"]],
  ["--on-leaf-tint", ["--leaf-tint"]],
  ["--on-trouble", ["--trouble-fill"]],
  ["--on-trouble-tint", ["--trouble-tint"]],
];

/** What must be seen without being read: 3 to 1. */
const marks: readonly [string, readonly string[]][] = [
  ["--line-strong", ["--paper", "--paper-sunk", "--sheet"]],
  ["--focus", ["--paper", "--sheet", "--paper-sunk"]],
  ["--focus-on-cloth", ["--cloth", "--cloth-deep"]],
  ["--act", ["--paper", "--sheet"]],
  ["--gold-edge", ["--paper", "--sheet"]],
  ["--leaf-edge", ["--paper", "--sheet"]],
  ["--gold", ["--cloth"]],
];

const themes = [
  ["day", day],
  ["night", nightByChoice],
] as const;

for (const [theme, tokens] of themes) {
  test.each(pairs(words))(`${theme}: %s can be read on %s`, (word, ground) => {
    expect(contrast(colour(tokens, word), colour(tokens, ground))).toBeGreaterThanOrEqual(7);
  });
  test.each(pairs(marks))(`${theme}: %s can be seen on %s`, (mark, ground) => {
    expect(contrast(colour(tokens, mark), colour(tokens, ground))).toBeGreaterThanOrEqual(3);
  });
}

test("the night is the same whether the device or the leader asks for it", () => {
  expect(nightByDevice).toEqual(nightByChoice);
});

test("the night names no token that the day does not have", () => {
  expect(Object.keys(nightByChoice).toSorted()).toEqual(Object.keys(day).toSorted());
});

function pairs(table: readonly [string, readonly string[]][]): [string, string][] {
  return table.flatMap(([one, grounds]) =>
    grounds.map((ground): [string, string] => [one, ground]),
  );
}

function tokensOf(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`tokens.css has no block ${opening}`);
  const block = css.slice(start + opening.length, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}

function colour(tokens: Record<string, string>, name: string): string {
  const value = tokens[name];
  if (value === undefined || !/^#[0-9a-f]{6}$/i.test(value))
    throw new Error(`${name} is no plain colour: ${value}`);
  return value;
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const channel = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
