import { afterAll, beforeAll, describe } from "vitest";

import { accessMatrix } from "#tests/contracts/endpoint/access.ts";
import { pushAndPull } from "#tests/contracts/endpoint/facets.ts";
import { membership } from "#tests/contracts/endpoint/membership.ts";
import { repeating } from "#tests/contracts/endpoint/repeating.ts";
import type { Stage } from "#tests/contracts/endpoint/stage.ts";
import { waiting } from "#tests/contracts/endpoint/waiting.ts";

import { standUp } from "../support/endpoints.ts";
import { type Postgres, startPostgres } from "../support/postgres.ts";

let postgres: Postgres;
let stage: Stage;

beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.newDatabase();
  stage = { first: await standUp({ url }), second: await standUp({ url }) };
});

afterAll(async () => {
  await Promise.all([stage.first.close(), stage.second.close()]);
  await postgres.stop();
});

describe("pushing and pulling", () => pushAndPull(() => stage));
describe("who is in", () => membership(() => stage));
describe("who may do what", () => accessMatrix(() => stage));
describe("asking again", () => repeating(() => stage));
describe("answers held back", () => waiting(() => stage));
