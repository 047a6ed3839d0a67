import { randomBytes, randomInt } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { paths } from "#protocol/paths.ts";
import { protocolHeader } from "#protocol/version.ts";

import {
  answers,
  ask,
  type Device,
  digest,
  facet,
  found,
  join,
  newId,
} from "../support/devices.ts";
import { newFolder, type Standing, standUp } from "../support/endpoints.ts";

/** How many bodies are tried; FUZZ says otherwise. */
const bodies = Number(process.env["FUZZ"] ?? 20_000);
const patience = Math.max(600_000, bodies * 10);

let folder: string;
let endpoint: Standing;
let leader: Device;
let address: string;

beforeAll(async () => {
  folder = await newFolder();
  endpoint = await standUp({ folder });
  address = await endpoint.app.listen({ port: 0, host: "127.0.0.1" });
  leader = await found(endpoint.app);
});

afterAll(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

const one = <T>(list: readonly T[]): T => list[randomInt(list.length)] ?? (list[0] as T);

const strange: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => randomInt(2) === 1,
  () => -1,
  () => 1e308,
  () => Number.NaN,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => 0.1,
  () => "",
  () => "\u0000",
  () => "\ud800",
  () => "A".repeat(randomInt(5000)),
  () => randomBytes(randomInt(40)).toString("latin1"),
  () => newId(randomInt(1, 40)),
  () => [],
  () => ({}),
  () => Array.from({ length: randomInt(600) }, () => null),
  () => ({ length: 3, 0: "a", toString: "x", constructor: { prototype: {} } }),
];

/** A body that is right but for what was done to it in one or two places. */
function bent(body: unknown): unknown {
  if (randomInt(3) === 0 || typeof body !== "object" || body === null) return one(strange)();
  const copy: Record<string, unknown> | unknown[] = Array.isArray(body)
    ? [...(body as unknown[])]
    : { ...body };
  const key = one(Object.keys(copy));
  if (key === undefined) return one(strange)();
  Object.assign(copy, { [key]: bent((copy as Record<string, unknown>)[key]) });
  if (randomInt(6) === 0 && !Array.isArray(copy)) delete copy[key];
  return copy;
}

const deep = () => {
  const depth = randomInt(1, 20_000);
  return `${'{"facets":['.repeat(depth)}${"]}".repeat(depth)}`;
};

/** The same body as bytes, sometimes hurt on the way. */
function sent(body: unknown): Buffer | string {
  const text = JSON.stringify(body) ?? "";
  switch (randomInt(14)) {
    case 0:
      return text.slice(0, randomInt(text.length + 1));
    case 1:
      return text.replace("{", '{"__proto__":{"role":"leader"},');
    case 2:
      return text.replace("{", '{"constructor":{"prototype":{"role":"leader"}},');
    case 3:
      return text.replace(/:[^,}]*/, ":NaN");
    case 4: {
      const bytes = Buffer.from(text);
      if (bytes.length > 0) bytes[randomInt(bytes.length)] = randomInt(128, 256);
      return bytes;
    }
    case 5:
      return randomInt(20) === 0 ? deep() : randomBytes(randomInt(200));
    default:
      return text;
  }
}

describe("a body that is not as it should be", () => {
  it(
    `is answered in words, ${bodies} times, and touches nothing else`,
    { timeout: patience },
    async () => {
      const { choir } = leader;
      const kept = facet();
      await answers(leader, "care", [kept]);
      const before = await digest(leader, "care");
      const calls = [
        ["POST", paths.choirs, { choir: newId(16), device: newId(12), card: "", epoch: 0 }],
        ["POST", paths.redeem, { code: newId(16), device: newId(12), card: "" }],
        [
          "POST",
          paths.invites(choir),
          { code: newId(16), role: "pianist", minutes: 1, package: "" },
        ],
        ["PUT", paths.keys(choir), { epoch: 9, packages: [{ device: newId(12), package: "" }] }],
        ["PUT", paths.card(choir, leader.device), { card: "" }],
        ["PUT", paths.device(choir, newId(12)), { role: "no", tokenHash: newId(32), card: "" }],
        ["POST", paths.facets(choir, "team"), { facets: [facet(), facet({ kind: "erased" })] }],
        ["POST", paths.facets(choir, "music"), { facets: [facet({ prev: facet().stamp })] }],
      ] as const;
      const memory = process.memoryUsage.rss();
      let most = memory;
      const counts = new Map<number, number>();
      for (let n = 0; n < bodies; n += 1) {
        const [method, url, right] = one(calls);
        const payload = sent(bent(right));
        const answer = await endpoint.app.inject({
          method,
          url,
          headers: {
            [protocolHeader]: "1",
            authorization: `Bearer ${leader.token}`,
            "content-type": "application/json",
          },
          payload,
        });
        const { statusCode, body } = answer;
        if (statusCode >= 500 || !body.startsWith("{")) {
          throw new Error(
            `${statusCode} for ${method} ${url} with ${JSON.stringify(String(payload))}`,
          );
        }
        counts.set(statusCode, (counts.get(statusCode) ?? 0) + 1);
        if (n % 5000 === 0) {
          most = Math.max(most, process.memoryUsage.rss());
          await pause(0);
        }
      }
      expect(counts.get(400)).toBeGreaterThan(bodies / 2);
      expect(await digest(leader, "care")).toEqual(before);
      // However many there were: what one of them needed is let go again.
      expect(most - memory).toBeLessThan(300 * 1024 * 1024);
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("role");
    },
  );
});

describe("a connection that means no good", () => {
  const open = async (): Promise<Socket> => {
    const socket = connect(Number(new URL(address).port), "127.0.0.1");
    socket.on("error", () => undefined);
    await once(socket, "connect");
    return socket;
  };

  const head = (length: number, { token }: Pick<Device, "token"> = leader) =>
    [
      `POST ${paths.facets(leader.choir, "team")} HTTP/1.1`,
      "Host: localhost",
      `${protocolHeader}: 1`,
      `Authorization: Bearer ${token}`,
      "Content-Type: application/json",
      `Content-Length: ${length}`,
      "\r\n",
    ].join("\r\n");

  it("is cut off in the middle of a push, and nothing of it is kept", async () => {
    const before = await digest(leader, "team");
    const body = JSON.stringify({ facets: [facet()] });
    for (let n = 0; n < 50; n += 1) {
      const socket = await open();
      socket.write(head(body.length) + body.slice(0, randomInt(body.length)));
      await pause(2);
      socket.destroy();
    }
    expect(await digest(leader, "team")).toEqual(before);
    expect(await answers(leader, "team", [facet()])).toEqual(["stored"]);
  });

  it("is of one who is removed while still sending, and is heard no more", async () => {
    const before = await digest(leader, "team");
    const removed = await join(leader, "volunteer");
    const body = JSON.stringify({ facets: [facet()] });
    const socket = await open();
    socket.write(head(body.length, removed) + body.slice(0, 40));
    await pause(100);
    await ask(endpoint.app, "DELETE", paths.device(leader.choir, removed.device), leader);
    await pause(1100);
    socket.write(body.slice(40));
    const [said] = (await once(socket, "data")) as [Buffer];
    expect(String(said)).toContain("401 Unauthorized");
    expect(await digest(leader, "team")).toEqual(before);
    socket.destroy();
  });

  it("goes away while it waits, and leaves nobody waiting", async () => {
    const path = `${paths.facets(leader.choir, "music")}?after=999&wait=25`;
    const upTo = await digest(leader, "music");
    const waiting = path.replace("999", String(upTo.head));
    for (let n = 0; n < 100; n += 1) {
      const socket = await open();
      socket.write(
        `GET ${waiting} HTTP/1.1\r\nHost: localhost\r\n${protocolHeader}: 1\r\nAuthorization: Bearer ${leader.token}\r\n\r\n`,
      );
      await pause(3);
      socket.destroy();
    }
    await expect
      .poll(async () => {
        const connections = await new Promise<number>((resolve, reject) => {
          endpoint.app.server.getConnections((error, count) =>
            error ? reject(error) : resolve(count),
          );
        });
        return connections;
      })
      .toBe(0);
    expect(await answers(leader, "music", [facet()])).toEqual(["stored"]);
  });

  it("speaks so slowly that it is not waited for", async () => {
    expect(endpoint.app.server.requestTimeout).toBe(120_000);
    expect(endpoint.app.server.headersTimeout).toBeLessThanOrEqual(60_000);
    const slow = await Promise.all(Array.from({ length: 200 }, open));
    for (const socket of slow) socket.write(head(100_000));
    // They hold nothing that others need.
    expect(await answers(leader, "team", [facet()])).toEqual(["stored"]);
    for (const socket of slow) socket.destroy();
  });

  it("says that it sends more than it may, and is refused before it has", async () => {
    const socket = await open();
    socket.write(head(10_000_000));
    const [said] = (await once(socket, "data")) as [Buffer];
    expect(String(said)).toContain("413");
    socket.destroy();
  });
});
