import { rm } from "node:fs/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { paths } from "#protocol/paths.ts";

import { newFolder, type Standing, standUp } from "./support/endpoints.ts";

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
  readonly responses: Record<string, { readonly content?: Record<string, { schema: object }> }>;
}

let folder: string;
let endpoint: Standing;
let documented: Record<string, Record<string, Operation>>;
let said: { openapi: string; paths: typeof documented };

beforeAll(async () => {
  folder = await newFolder();
  endpoint = await standUp({ folder });
  const answer = await endpoint.app.inject(paths.openapi);
  said = answer.json();
  documented = said.paths;
});

afterAll(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

const inDocument = (path: string) => path.replaceAll(/:(\w+)/g, "{$1}");

describe("the OpenAPI document", () => {
  it("is for whoever asks, in version 3.1", () => {
    expect(said.openapi).toBe("3.1.0");
  });

  it("names exactly the calls that are answered", () => {
    const choir = ":choir";
    const calls = [
      `POST ${paths.choirs}`,
      `GET ${paths.choir(choir)}`,
      `DELETE ${paths.choir(choir)}`,
      `PUT ${paths.keys(choir)}`,
      `GET ${paths.package(choir)}`,
      `POST ${paths.invites(choir)}`,
      `DELETE ${paths.invites(choir)}`,
      `POST ${paths.redeem}`,
      `GET ${paths.devices(choir)}`,
      `PUT ${paths.device(choir, ":device")}`,
      `DELETE ${paths.device(choir, ":device")}`,
      `PUT ${paths.card(choir, ":device")}`,
      `POST ${paths.facets(choir, ":ring")}`,
      `GET ${paths.facets(choir, ":ring")}`,
      `GET ${paths.digest(choir, ":ring")}`,
    ];
    const named = Object.entries(documented).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(named.toSorted()).toEqual(calls.map(inDocument).toSorted());
    for (const call of calls) {
      const [method = "", url = ""] = call.split(" ");
      expect([call, endpoint.app.hasRoute({ method: method as "GET", url })]).toEqual([call, true]);
    }
    // What the router knows below /v1 is in the document, but for the document itself and asking from other origins.
    const routes = endpoint.app
      .printRoutes({ commonPrefix: false })
      .split("\n")
      .filter(
        (line) => /\((GET|POST|PUT|DELETE)/.test(line) && !/\/(healthz|readyz)|\*/.test(line),
      );
    expect(routes.join("\n").match(/\b(GET|POST|PUT|DELETE)\b/g)).toHaveLength(calls.length + 1);
  });

  it("says what each call takes and gives, and that problems are problems", () => {
    for (const [path, operations] of Object.entries(documented)) {
      for (const [method, operation] of Object.entries(operations)) {
        const call = `${method} ${path}`;
        expect([call, operation.summary]).toEqual([call, expect.stringMatching(/\.$/)]);
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const described = operation.parameters?.filter(({ in: where }) => where === "path") ?? [];
        expect([call, described.map(({ name }) => name)]).toEqual([call, inPath]);
        const takes = method === "post" || method === "put";
        expect([call, operation.requestBody !== undefined]).toEqual([call, takes]);
        const { default: problem, ...done } = operation.responses;
        expect(Object.keys(problem?.content ?? {})).toEqual(["application/problem+json"]);
        const schemas = Object.values(done).map(({ content }) => content?.["application/json"]);
        expect([call, schemas]).toEqual([
          call,
          [{ schema: expect.objectContaining({ type: "object", required: expect.anything() }) }],
        ]);
      }
    }
  });

  it("describes a facet to the last field", () => {
    const push = documented[inDocument(paths.facets(":choir", ":ring"))]?.["post"];
    expect(push?.requestBody?.content["application/json"]?.schema).toMatchObject({
      properties: {
        facets: {
          maxItems: 256,
          items: {
            required: ["id", "stamp", "epoch", "kind", "by", "prev", "sealed"],
            properties: { kind: { enum: ["value", "deleted", "erased"] } },
          },
        },
      },
    });
  });
});
