import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { plantHouse, type PlantedHouse } from "./plantedHouse.ts";

/** Each needs something that does not exist where the file runs; `missing` is what the compiler must not know. */
const plants = [
  { project: "pure", path: "src/domain/page.ts", missing: "document" },
  { project: "pure", path: "src/domain/network.ts", missing: "fetch" },
  { project: "pure", path: "src/content/timer.ts", missing: "setTimeout" },
  { project: "pure", path: "src/music/pure/sound.ts", missing: "AudioContext" },
  { project: "pure", path: "src/domain/node.ts", missing: "process" },
  { project: "page", path: "src/features/run/node.ts", missing: "process" },
  { project: "worker", path: "src/service-worker.ts", missing: "window" },
  { project: "endpoint", path: "endpoint/page.ts", missing: "document" },
] as const;

const projects = ["pure", "page", "worker", "endpoint"] as const;
type Project = (typeof projects)[number];

// One sound file for each project. What lies in two projects must be sound in both.
const sound: Readonly<Record<Project, readonly [string, string]>> = {
  pure: ["src/domain/sound.ts", "export const sound = [1].toSorted();\n"],
  page: ["src/ui/sound.ts", "export const sound = () => document.title;\n"],
  worker: ["src/service-worker.ts", "export const sound = () => self.location.href;\n"],
  endpoint: ["endpoint/sound.ts", "export const sound = () => process.pid;\n"],
};

let planted: PlantedHouse;
let clean: PlantedHouse;
const said: Record<string, readonly string[]> = {};

beforeAll(async () => {
  const files = plants.map(({ path, missing }) => [path, `export const plant = ${missing};\n`]);
  planted = await plantHouse(Object.fromEntries(files));
  clean = await plantHouse(Object.fromEntries(Object.values(sound)));
  for (const project of projects) {
    said[`planted ${project}`] = await planted.compile(project);
    said[`clean ${project}`] = await clean.compile(project);
  }
}, 30_000);

afterAll(async () => {
  await Promise.all([planted.tearDown(), clean.tearDown()]);
});

describe("what does not exist where the code runs does not compile", () => {
  it.each(plants)("$missing in $path", ({ project, path, missing }) => {
    const lines = said[`planted ${project}`]?.filter((line) => line.startsWith(path));
    expect(lines?.join("\n")).toMatch(new RegExp(`Cannot find name '${missing}'`));
  });
});

it.each(projects)("a sound file of the project %s compiles", (project) => {
  expect(said[`clean ${project}`]).toEqual([]);
});
