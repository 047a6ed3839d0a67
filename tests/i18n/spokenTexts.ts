import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Language } from "#domain/language.ts";
import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { nb } from "#i18n/nb.ts";

export const catalogues: Readonly<Record<Language, object>> = { en, da, nb };

type Speak = (...values: readonly unknown[]) => unknown;

/** Everything a catalogue can say, by where it stands: `run.nextItem`. */
export function entriesOf(part: unknown, path = ""): (readonly [string, string | Speak])[] {
  if (typeof part === "string" || isSpeak(part)) return [[path, part]];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) =>
    entriesOf(inner, path === "" ? name : `${path}.${name}`),
  );
}

/** Every sentence of a language, with values put in where it takes any. */
export function textsOf(language: Language): (readonly [string, string])[] {
  return entriesOf(catalogues[language]).flatMap(([path, said]) =>
    typeof said === "string"
      ? [[path, said] as const]
      : samplesFor(path).map((values) => [path, String(said(...values))] as const),
  );
}

function isSpeak(part: unknown): part is Speak {
  return typeof part === "function";
}

/** Values to try for a kind of value, as the English catalogue names it. */
const samplesOfType: Readonly<Record<string, readonly unknown[]>> = {
  number: [0, 1, 2, 21],
  string: ["Åse"],
  boolean: [true, false],
  "readonly string[]": [["Åse"], ["Åse", "Bo"]],
  "string[]": [["Åse"], ["Åse", "Bo"]],
  Letter: ["C", "E", "B"],
  "keyof typeof signs": ["flat", "natural", "sharp"],
};

/** Lists of values for the entry at this path: each holds one value for every parameter. */
export function samplesFor(path: string): readonly (readonly unknown[])[] {
  const types = parameterTypes.get(path);
  if (!types)
    throw new Error(`No parameters were found for ${path}; is it written \`name: (…) =>\`?`);
  return types.reduce<readonly (readonly unknown[])[]>(
    (lists, type) =>
      samplesOf(path, type).flatMap((value) => lists.map((list) => [...list, value])),
    [[]],
  );
}

function samplesOf(path: string, type: string): readonly unknown[] {
  const known = samplesOfType[type] ?? literalsIn(type) ?? literalsIn(namedTypes.get(type) ?? "");
  if (known) return known;
  throw new Error(`Say in samplesOfType what a "${type}" may be: ${path} takes one`);
}

/** What a union of plain values may be, such as `"kept" | "deleted"` or `1 | 2 | undefined`; undefined for other types. */
function literalsIn(type: string): readonly unknown[] | undefined {
  const choices = type.split("|").map((choice) => choice.trim());
  const named = choices.filter((choice) => choice !== "");
  const values = named.flatMap((choice) => {
    if (choice in samplesOfType) return samplesOfType[choice] ?? [];
    if (choice === "undefined") return [undefined];
    return /^("[^"]*"|\d+|null)$/.test(choice) ? [JSON.parse(choice) as unknown] : [choice];
  });
  const allKnown = named.every(
    (choice) => choice in samplesOfType || /^("[^"]*"|\d+|null|undefined)$/.test(choice),
  );
  return named.length > 0 && allKnown ? values : undefined;
}

const srcFolder = fileURLToPath(new URL("../../src/", import.meta.url));

// Types are gone when a test runs, so they are read where they are written.
const namedTypes = new Map<string, string>();
for (const room of ["domain/", "i18n/en/"]) {
  for (const file of readdirSync(srcFolder + room)) {
    const text = readFileSync(srcFolder + room + file, "utf8");
    for (const [, name = "", type = ""] of text.matchAll(/type (\w+) =([^;{]+);/g)) {
      namedTypes.set(name, type);
    }
  }
}

const parameterTypes = new Map<string, readonly string[]>();
for (const file of readdirSync(`${srcFolder}i18n/en`)) readParameters(file);

function readParameters(file: string): void {
  const within: { name: string; depth: number }[] = [];
  let depth = 0;
  const text = onOneLine(readFileSync(`${srcFolder}i18n/en/${file}`, "utf8"));
  for (const line of text.split("\n")) {
    const entry = /^\s*(?:export const )?["']?([\w-]+)["']?(?::| =)/.exec(line)?.[1];
    const parameters = /(?::|=) \(([^)]*)\)(?:: string)? =>/.exec(line)?.[1];
    const path = [...within.map(({ name }) => name), entry].join(".");
    if (entry && parameters !== undefined) parameterTypes.set(path, typesIn(parameters));
    // A function written apart and named here, as in `noteName,`.
    const apart = /^\s+(\w+),$/.exec(line)?.[1];
    const itsParameters = apart && new RegExp(`function ${apart}\\(([^)]*)\\)`).exec(text)?.[1];
    if (apart && itsParameters !== undefined) {
      parameterTypes.set(
        [...within.map(({ name }) => name), apart].join("."),
        typesIn(itsParameters ?? ""),
      );
    }
    const bare = line.replaceAll(/`[^`]*`|"[^"]*"|'[^']*'|\/\/.*/g, "");
    const opens = /(?::|=) \{$/.test(bare.replace(/ (satisfies|as) .*/, "").trimEnd());
    if (entry && opens) within.push({ name: entry, depth });
    depth += bare.split("{").length - bare.split("}").length;
    while ((within.at(-1)?.depth ?? -1) >= depth) within.pop();
  }
}

function typesIn(parameters: string): string[] {
  return parameters
    .split(",")
    .map((parameter) => parameter.split(":").slice(1).join(":").trim())
    .filter((type) => type !== "");
}

// The formatter breaks long lists of parameters.
function onOneLine(text: string): string {
  return text.replaceAll(
    /\(\s*\n([^()]*?),?\s*\n\s*\)/g,
    (_, inner: string) => `(${inner.replaceAll(/\s+/g, " ").trim()})`,
  );
}
