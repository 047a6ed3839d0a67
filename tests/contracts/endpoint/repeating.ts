import { expect, it } from "vitest";

import { paths } from "#protocol/paths.ts";
import { ask, type Asked, facet, hashOf, newId, stampAt } from "#tests/endpoint/support/devices.ts";
import type { Standing } from "#tests/endpoint/support/endpoints.ts";

import type { Stages } from "./stage.ts";

type Request = readonly ["POST" | "PUT" | "DELETE", string, Asked];

/** Everything that the endpoint keeps of a choir. */
async function keptOf({ store }: Standing, choir: string): Promise<string[]> {
  const owner = Buffer.from(choir, "base64url");
  const tables = await Promise.all(
    ["choirs", "devices", "invites", "rings", "facets"].map(async (table) => {
      const rows = await store.sql.all(`SELECT * FROM ${table} WHERE choir = $1`, [owner]);
      return rows.map((row) => `${table} ${JSON.stringify(row)}`);
    }),
  );
  return tables.flat().toSorted();
}

/** An answer may be lost; then the same is asked once more. */
export function repeating(stage: Stages): void {
  it("changes nothing when everything that was ever asked is asked again", async () => {
    const { first, second } = stage();
    const choir = newId(16);
    const leader = { device: newId(12), token: newId(32) };
    const pianist = { device: newId(12), token: newId(32) };
    const gone = { device: newId(12), token: newId(32) };
    const code = newId(16);
    const id = newId(16);
    const by = (token: string, body?: object): Asked => ({ token, ...(body ? { body } : {}) });
    const requests: readonly Request[] = [
      [
        "POST",
        paths.choirs,
        by(leader.token, { choir, device: leader.device, card: "", epoch: 0 }),
      ],
      ["PUT", paths.card(choir, leader.device), by(leader.token, { card: newId(30) })],
      [
        "PUT",
        paths.keys(choir),
        by(leader.token, { epoch: 1, packages: [{ device: leader.device, package: newId(90) }] }),
      ],
      [
        "POST",
        paths.invites(choir),
        by(leader.token, { code, role: "pianist", minutes: 5, package: newId(90) }),
      ],
      ["POST", paths.redeem, by(pianist.token, { code, device: pianist.device, card: newId(9) })],
      [
        "PUT",
        paths.device(choir, gone.device),
        by(leader.token, { role: "volunteer", tokenHash: hashOf(gone.token), card: "" }),
      ],
      [
        "POST",
        paths.facets(choir, "music"),
        by(pianist.token, { facets: [facet({ id }), facet()] }),
      ],
      [
        "POST",
        paths.facets(choir, "music"),
        by(leader.token, { facets: [facet({ id, stamp: stampAt(2) })] }),
      ],
      [
        "POST",
        paths.facets(choir, "music"),
        by(leader.token, { facets: [facet({ kind: "erased", sealed: newId(28) })] }),
      ],
      [
        "POST",
        paths.facets(choir, "team"),
        by(gone.token, { facets: [facet(), facet({ kind: "deleted" })] }),
      ],
    ];
    for (const [method, path, asked] of requests) {
      const { status } = await ask(first.app, method, path, asked);
      expect([method, path, status < 300]).toEqual([method, path, true]);
      const before = await keptOf(first, choir);
      await ask(second.app, method, path, asked);
      expect([method, path, await keptOf(first, choir)]).toEqual([method, path, before]);
    }
    const before = await keptOf(first, choir);
    // All of it, in both orders.
    for (const [method, path, asked] of [...requests, ...requests.toReversed()]) {
      await ask(second.app, method, path, asked);
    }
    expect(await keptOf(first, choir)).toEqual(before);
  });
}
