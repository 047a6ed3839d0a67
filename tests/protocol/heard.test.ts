import fc from "fast-check";
import { type GenericSchema, is } from "valibot";
import { describe, expect, it } from "vitest";

import * as choirs from "#protocol/choirs.ts";
import * as facets from "#protocol/facets.ts";
import * as heard from "#protocol/heard.ts";
import * as heardSeldom from "#protocol/heardSeldom.ts";
import { problem } from "#protocol/problem.ts";
import type { Form } from "#protocol/reading.ts";
import { anySealedFile, sealedFile } from "#protocol/sealedFile.ts";
import { doneReply } from "#protocol/wire.ts";

import { nearly, saidAs } from "./support/said.ts";

/** What the contract writes, and how the app reads it. */
const pairs: Readonly<Record<string, readonly [GenericSchema, Form<unknown>]>> = {
  doneReply: [doneReply, heard.doneForm],
  problem: [problem, heard.problemForm],
  choirReply: [choirs.choirReply, heard.choirForm],
  pullReply: [facets.pullReply, heard.pullForm],
  pushReply: [facets.pushReply, heard.pushForm],
  digestReply: [facets.digestReply, heard.digestForm],
  foundReply: [choirs.foundReply, heardSeldom.foundForm],
  inviteReply: [choirs.inviteReply, heardSeldom.inviteForm],
  redeemReply: [choirs.redeemReply, heardSeldom.redeemForm],
  devicesReply: [choirs.devicesReply, heardSeldom.devicesForm],
  packageReply: [choirs.packageReply, heardSeldom.packageForm],
  anySealedFile: [anySealedFile, heardSeldom.anySealedFileForm],
  sealedFile: [sealedFile, heardSeldom.sealedFileForm],
};

describe("what the app hears", () => {
  it("is every reply of the contract", () => {
    const replies = Object.keys({ ...choirs, ...facets }).filter((name) => name.endsWith("Reply"));
    expect(replies.filter((name) => !(name in pairs))).toEqual([]);
  });

  describe.each(Object.entries(pairs))("%s", (_name, [schema, form]) => {
    it("is taken as the contract writes it", () => {
      fc.assert(
        fc.property(saidAs(schema), (said) => {
          expect(is(schema, said)).toBe(true);
          expect(form(said)).toBe(true);
        }),
      );
    });

    it("is taken exactly where the contract takes it", () => {
      const seen = { taken: 0, refused: 0 };
      fc.assert(
        fc.property(saidAs(schema), (said) => {
          for (const one of nearly(said)) {
            const isTaken = is(schema, one);
            seen[isTaken ? "taken" : "refused"] += 1;
            expect(form(one)).toBe(isTaken);
          }
        }),
        { numRuns: 20 },
      );
      // A test that only ever says yes, or no, would show nothing.
      expect(seen.taken).toBeGreaterThan(20);
      expect(seen.refused).toBeGreaterThan(200);
    });
  });

  it.each([null, undefined, 0, "", "text", true, [], [{}], {}])("is nothing else: %j", (said) => {
    for (const [schema, form] of Object.values(pairs)) {
      expect(is(schema, said)).toBe(false);
      expect(form(said)).toBe(false);
    }
  });
});
