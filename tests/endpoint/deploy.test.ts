import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { logLevels, readSettings } from "#endpoint/settings.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(top, path), "utf8");

const paper = read("docs/deploy.md");
const told = new Map(
  [...paper.matchAll(/^\| `([A-Z_]+)`\s*\| (\S+)/gm)].map(([, name = "", usual = ""]) => [
    name,
    usual.replaceAll("`", ""),
  ]),
);

describe("the paper for who runs the endpoint", () => {
  it("names every setting that there is, and no other", () => {
    const source = read("endpoint/settings.ts");
    const asked = [...source.matchAll(/environment(?:\[|, )"([A-Z_]+)"/g)].map(([, name]) => name);
    expect(new Set(told.keys())).toEqual(new Set(asked));
  });

  it("says of each what it is when nothing is said", () => {
    const nothing = readSettings({});
    const all = Object.fromEntries([...told].filter(([, usual]) => usual !== "–"));
    expect(nothing.ok).toBe(true);
    expect(readSettings(all)).toEqual(nothing);
  });

  it("names all levels of the log", () => {
    const line = /^\| `LOG`.*$/m.exec(paper)?.[0] ?? "";
    for (const level of logLevels) expect(line).toContain(`\`${level}\``);
  });

  it("points at files that there are", () => {
    const files = [...paper.matchAll(/\]\((deploy\/[\w.-]+)\)/g)].map(([, path = ""]) => path);
    expect(files).toHaveLength(2);
    expect(files.filter((path) => !existsSync(join(top, "docs", path)))).toEqual([]);
  });
});
