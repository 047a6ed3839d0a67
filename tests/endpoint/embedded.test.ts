import { rm } from "node:fs/promises";

import { afterAll, beforeAll, describe } from "vitest";

import { accessMatrix } from "#tests/contracts/endpoint/access.ts";
import { pushAndPull } from "#tests/contracts/endpoint/facets.ts";
import { leading } from "#tests/contracts/endpoint/leading.ts";
import { membership } from "#tests/contracts/endpoint/membership.ts";
import { repeating } from "#tests/contracts/endpoint/repeating.ts";
import type { Stage } from "#tests/contracts/endpoint/stage.ts";
import { waiting } from "#tests/contracts/endpoint/waiting.ts";

import { newFolder, standUp } from "./support/endpoints.ts";

let stage: Stage;
let folder: string;

beforeAll(async () => {
  folder = await newFolder();
  stage = { first: await standUp({ folder }), second: await standUp({ folder }) };
});

afterAll(async () => {
  await Promise.all([stage.first.close(), stage.second.close()]);
  await rm(folder, { recursive: true });
});

describe("pushing and pulling", () => pushAndPull(() => stage));
describe("who is in", () => membership(() => stage));
describe("who leads", () => leading(() => stage));
describe("who may do what", () => accessMatrix(() => stage));
describe("asking again", () => repeating(() => stage));
describe("answers held back", () => waiting(() => stage));
