import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Finding, plantHouse, type PlantedHouse } from "./plantedHouse.ts";

interface Plant {
  readonly room: string;
  readonly code: string;
  readonly rule: string;
  /** Words of the message that name the door. */
  readonly door: string;
}

const imports = "eslint(no-restricted-imports)";
const globals = "eslint(no-restricted-globals)";
const properties = "eslint(no-restricted-properties)";
const time = "walls(time-is-an-argument)";

const importing = (room: string, from: string, door: string): Plant => ({
  room,
  code: `import { it } from "${from}";\nexport const plant = it;\n`,
  rule: imports,
  door,
});

const doing = (room: string, expression: string, rule: string, door: string): Plant => ({
  room,
  code: `export const plant = (it: number) => ${expression};\n`,
  rule,
  door,
});

const writing = (room: string, code: string, rule: string, door: string): Plant => ({
  room,
  code,
  rule,
  door,
});

const domainDoor = "domain says what is true";
const storeDoor = "store is where facts are kept";
const uiDoor = "ui knows no choir, no language and no fact";
const siblingDoor = "A job never knows its sibling";
const networkDoor = "Only sync/transport speaks to the network";
const tableDoor = "Only src/store names a table";
const timeDoor = "Time is an argument: take `now`";

const plants: readonly Plant[] = [
  importing("src/domain", "react", domainDoor),
  importing("src/domain", "date-fns", domainDoor),
  importing("src/domain", "dexie", domainDoor),
  importing("src/domain", "#store/database.ts", domainDoor),
  importing("src/domain", "node:crypto", domainDoor),
  importing("src/domain", "../store/database.ts", domainDoor),
  writing(
    "src/domain",
    `import type { Database } from "#store/database.ts";\nexport type Plant = Database;\n`,
    imports,
    domainDoor,
  ),
  writing(
    "src/domain",
    `export const plant = () => import("#store/database.ts");\n`,
    imports,
    domainDoor,
  ),
  doing("src/domain", "it + Date.now()", time, timeDoor),
  doing("src/domain", "[it, new Date()]", time, timeDoor),
  doing("src/domain", "it + Date()", time, timeDoor),
  doing("src/domain", "it + Math.random()", properties, "Chance is an argument"),
  doing("src/domain", "document.title + it", globals, "The rules know no page"),
  doing("src/domain", "window.innerWidth + it", globals, "The rules know no page"),
  doing("src/domain", "localStorage.length + it", globals, "The rules know no page"),
  doing("src/domain", "[fetch, it]", globals, networkDoor),
  importing("src/content", "#store/database.ts", "content is what we start with"),
  importing("src/music", "#store/database.ts", "music imports domain and the notation library"),
  importing("src/music/pure", "abcjs", "music/pure reckons and makes no sound"),
  doing("src/music/pure", "[new Date(), it]", time, timeDoor),
  importing("src/store", "react", storeDoor),
  importing("src/store", "#i18n/words.ts", storeDoor),
  importing("src/store", "#features/paths.ts", storeDoor),
  importing("src/store", "nanoid", storeDoor),
  doing("src/store", "it + Date.now()", time, timeDoor),
  doing("src/store", "[database.rows().put, it]", properties, "the only doors for writing"),
  importing("src/ui", "#domain/singer.ts", uiDoor),
  importing("src/ui", "#i18n/react.tsx", uiDoor),
  importing("src/ui", "dexie", uiDoor),
  importing("src/ui", "wouter", uiDoor),
  importing("src/i18n", "#store/device.ts", "i18n is words"),
  importing("src/i18n", "#domain/singer.ts", "i18n is words"),
  importing("src/i18n/da", "react", "i18n is words"),
  importing("src/features/run", "#features/roll-call/commands.ts", siblingDoor),
  importing("src/features/run", "../roll-call/commands.ts", siblingDoor),
  importing("src/features/run", "#app/App.tsx", "they know neither app nor sync"),
  importing("src/features/run", "#sync/engine.ts", "they know neither app nor sync"),
  importing("src/features/run", "dexie", "anything else wants a door of its own"),
  importing("src/features/run", "date-fns", "anything else wants a door of its own"),
  doing("src/features/run", "it + Date.now()", time, timeDoor),
  doing("src/features/run", "it + Math.random()", properties, "Chance is an argument"),
  doing("src/features/run", "[fetch, it]", globals, networkDoor),
  doing("src/features/run", "[WebSocket, it]", globals, networkDoor),
  doing("src/features/run", "[navigator.sendBeacon, it]", properties, networkDoor),
  doing("src/features/run", "[crypto.subtle, it]", properties, "Only src/crypto hides and opens"),
  doing("src/features/run", `[database.table("turnouts"), it]`, properties, tableDoor),
  doing("src/features/run", `[database.rows("turnout"), it]`, properties, tableDoor),
  doing("src/features/run", "[rows.put, it]", properties, tableDoor),
  doing("src/features/run", "[rows.bulkPut, it]", properties, tableDoor),
  importing("src/app", "dexie", "app is how it starts"),
  importing("endpoint", "#domain/singer.ts", "endpoint is a runtime of its own"),
  writing(
    "src/domain",
    "export const plant: any = 1;\n",
    "typescript(no-explicit-any)",
    "Unexpected `any`",
  ),
  writing(
    "src/store",
    "async function act() {}\nexport function plant() {\n  act();\n}\n",
    "typescript(no-floating-promises)",
    "",
  ),
  writing(
    "src/store",
    "async function act() {}\nexport const plant = () => [1].forEach(act);\n",
    "typescript(no-misused-promises)",
    "",
  ),
  writing(
    "src/domain",
    `export function plant(it: "a" | "b") {\n  switch (it) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}\n`,
    "typescript(switch-exhaustiveness-check)",
    "",
  ),
  writing(
    "src/ui",
    "const plant = 1;\nexport default plant;\n",
    "import(no-default-export)",
    "named exports",
  ),
  writing(
    "src/domain",
    "export function plant() {\n  const left = 1;\n}\n",
    "eslint(no-unused-vars)",
    "left",
  ),
];

/** What each room may do; found fault with, a wall would stand in the way. */
const clean: Readonly<Record<string, string>> = {
  "src/domain/civil.ts": `import { addDays } from "date-fns";\nimport { noun } from "./noun.ts";\nexport const later = (day: Date) => [addDays(day, 1), new Date(0), noun];\n`,
  "src/domain/placing.ts": `import { generateKeyBetween } from "fractional-indexing";\nexport const between = generateKeyBetween;\n`,
  "src/domain/noun.ts": `export const noun = 1;\n`,
  "src/domain/language.ts": `export type Language = "en" | "da";\n`,
  "src/content/starter.ts": `import { noun } from "#domain/noun.ts";\nexport const starter = [noun];\n`,
  "src/store/commit.ts": `import { Dexie } from "dexie";\nimport { noun } from "#domain/noun.ts";\nexport const commit = (rows: Map<number, number> & { put: (it: number) => void }) => [rows.put(noun), Dexie];\n`,
  "src/store/react.tsx": `import { useLiveQuery } from "dexie-react-hooks";\nimport { useState } from "react";\nexport const face = [useLiveQuery, useState];\n`,
  "src/ui/Button.tsx": `import { useState } from "react";\nimport "./Button.css";\nexport const useIt = () => useState(1);\n`,
  "src/i18n/react.tsx": `import { createContext } from "react";\nimport type { Language } from "#domain/language.ts";\nexport const context = createContext<Language | undefined>(undefined);\n`,
  "src/i18n/da/run.ts": `import type { run as en } from "../en/run.ts";\nexport const run: typeof en = {};\n`,
  "src/features/paths.ts": `export const paths = { today: "/" };\n`,
  "src/features/run/RunScreen.tsx": `import { useState } from "react";\nimport { useLocation } from "wouter";\nimport { create } from "zustand";\nimport { starter } from "#content/starter.ts";\nimport { noun } from "#domain/noun.ts";\nimport { paths } from "#features/paths.ts";\nimport { useWords } from "#i18n/react.tsx";\nimport { startNote } from "#music/pure/startNote.ts";\nimport { face } from "#store/react.tsx";\nimport { useIt } from "#ui/Button.tsx";\nimport { commands } from "./commands.ts";\nimport "./run.css";\nexport const all = [useState, useLocation, create, starter, noun, paths, useWords, startNote, face, useIt, commands];\n`,
  "src/app/App.tsx": `import { RunScreen } from "#features/run/RunScreen.tsx";\nimport { useIt } from "#ui/Button.tsx";\nexport const all = [RunScreen, useIt];\n`,
  "src/service-worker.ts": `import { precacheAndRoute } from "workbox-precaching";\nprecacheAndRoute([]);\n`,
  "endpoint/app.ts": `import { join } from "node:path";\nimport { fastify } from "fastify";\nexport const all = [join, fastify];\n`,
};

const plantPath = ({ room }: Plant, place: number) => `${room}/plant${place}.ts`;

let house: PlantedHouse;
let findings: readonly Finding[];

beforeAll(async () => {
  const planted = Object.fromEntries(
    plants.map((plant, place) => [plantPath(plant, place), plant.code]),
  );
  house = await plantHouse({ ...clean, ...planted });
  findings = await house.lint();
});

afterAll(() => house.tearDown());

const foundIn = (path: string) => findings.filter(({ file }) => file === path);

describe("a planted violation is found, and its message names the door", () => {
  it.each(plants.map((plant, place) => ({ ...plant, path: plantPath(plant, place) })))(
    "$room: $code",
    ({ path, rule, door }) => {
      const found = foundIn(path).filter((finding) => finding.rule === rule);
      expect(found).toHaveLength(1);
      expect(found[0]?.words).toContain(door);
    },
  );
});

describe("what a room may do is left alone", () => {
  it.each(Object.keys(clean))("%s", (path) => {
    expect(foundIn(path)).toEqual([]);
  });
});

it("the service worker knows nothing of choirs", async () => {
  const other = await plantHouse({
    "src/service-worker.ts": `import { noun } from "#domain/noun.ts";\nexport const plant = noun;\n`,
  });
  const [found] = (await other.lint()).filter(({ rule }) => rule === imports);
  expect(found?.words).toContain("The service worker knows nothing of choirs");
  await other.tearDown();
});
