import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

const top = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(top, path), "utf8");

const filesBelow = (folder: string): string[] =>
  readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length));

const ours = [...filesBelow("src"), ...filesBelow("endpoint"), ...filesBelow("tests")];
const isText = (path: string) => [".ts", ".tsx", ".css", ".mjs"].includes(extname(path));

const rooms = [
  "app",
  "content",
  "crypto",
  "domain",
  "features",
  "i18n",
  "music",
  "protocol",
  "solving",
  "store",
  "sync",
  "ui",
];
const alone = ["main.tsx", "service-worker.ts", "globals.d.ts"];

describe("the house", () => {
  it("has no file outside its rooms", () => {
    const outside = filesBelow("src")
      .map((path) => path.split("/")[1] ?? "")
      .filter((name) => !rooms.includes(name) && !alone.includes(name));
    expect(outside).toEqual([]);
  });

  it("has no file of more than 300 lines, but for content and words", () => {
    const long = [...filesBelow("src"), ...filesBelow("endpoint")]
      .filter((path) => isText(path) && !/^src\/(?:i18n|content)\//.test(path))
      .map((path) => ({ path, lines: read(path).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it("silences no rule, skips no test and postpones nothing", () => {
    // Put together here, so that this file does not find itself.
    const marks = [
      ["@ts", "(ignore|nocheck|expect-error)"].join("-"),
      ["(oxlint|eslint)", "(disable|enable)"].join("-"),
      ["\\b(it|test|describe)", "(skip|todo|only|fixme)\\b"].join("\\."),
      ["\\bTO", "DO\\b|\\bFIX", "ME\\b"].join(""),
    ];
    const found = ours
      .filter(isText)
      .filter((path) => marks.some((mark) => new RegExp(mark).test(read(path))));
    expect(found).toEqual([]);
  });

  it("has a wall in front of every room, and no wall in front of nothing", () => {
    const { overrides } = JSON.parse(read(".oxlintrc.json")) as {
      overrides: { files: string[]; rules: Record<string, unknown> }[];
    };
    const guarded = overrides
      .filter(({ rules }) => "eslint/no-restricted-imports" in rules)
      .flatMap(({ files }) => files);
    for (const room of rooms) expect(guarded).toContain(`src/${room}/**`);
    const standing = guarded.map((glob) => glob.replace(/\/\*\*$/, ""));
    expect(standing.filter((path) => !existsSync(join(top, path)))).toEqual([]);
  });
});

describe("the papers", () => {
  const decisions = filesBelow("docs/decisions");

  it("are decisions with a number, a heading and a date", () => {
    expect(decisions.length).toBeGreaterThan(0);
    for (const path of decisions) {
      const number = /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1];
      expect([path, read(path)]).toEqual([
        path,
        expect.stringMatching(
          new RegExp(`^# ${Number(number)}\\. .+\\n\\n\\d{4}-\\d{2}-\\d{2}\\n`),
        ),
      ]);
    }
    const numbers = decisions.map((path) => path.slice("docs/decisions/".length, -3).slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("name only commands that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const told = [...read("README.md").matchAll(/npm (?:run ([a-z-]+)|(start|test)\b)/g)];
    const commands = told.map(([, named, short]) => named ?? short ?? "");
    expect(commands).toEqual(expect.arrayContaining(["start", "test"]));
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  it("name only files that there are, in the scripts of package.json", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/[\w./-]+\.(mjs|ts)/g) ?? [],
    );
    expect(files.filter((path) => !existsSync(join(top, path)))).toEqual([]);
  });
});

describe("the lock file", () => {
  it("names no registry, so that it installs from any", () => {
    for (const path of ["package-lock.json", "tests/bench/peers/package-lock.json"]) {
      expect(read(path)).not.toMatch(/"resolved":/);
    }
  });

  it("knows the pieces for every kind of machine, or npm ci refuses: .ci/completeLock.mjs writes them in", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const lacking = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`node_modules/${name}` in packages || `${where}/node_modules/${name}` in packages),
      ),
    );
    expect(lacking).toEqual([]);
  });
});
