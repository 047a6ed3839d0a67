import { rm } from "node:fs/promises";
import { Writable } from "node:stream";

import { describe, expect, it } from "vitest";

import { limits } from "#protocol/limits.ts";
import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";
import { protocolHeader } from "#protocol/version.ts";

import {
  answers,
  ask,
  type Device,
  facet,
  found,
  inviteTo,
  join,
  newId,
  problemOf,
  push,
} from "./support/devices.ts";
import { newFolder, standUp } from "./support/endpoints.ts";
import { endpointsOfTests } from "./support/endpointsOfTests.ts";

const endpointWith = endpointsOfTests();

describe("every call", () => {
  it("says which version it speaks, or is told which are spoken", async () => {
    const { app, clock } = await endpointWith();
    const leader = await found(app);
    for (const version of ["", "0", "2", "1.0", "one"]) {
      const answer = await ask(app, "GET", paths.choir(leader.choir), {
        token: leader.token,
        headers: { [protocolHeader]: version },
      });
      expect(problemOf(answer)).toEqual([400, problems.protocol]);
      expect(answer.said).toMatchObject({ supported: [1], now: clock.now });
    }
  });

  it("is answered with the time and is kept by nobody on the way", async () => {
    const { app, clock } = await endpointWith();
    const leader = await found(app);
    const asked = [
      ask(app, "GET", paths.choir(leader.choir), leader),
      ask(app, "GET", paths.facets(leader.choir, "team"), leader),
      ask(app, "GET", paths.facets(leader.choir, "team")),
      ask(app, "GET", paths.devices(leader.choir), leader),
    ];
    for (const { said, headers } of await Promise.all(asked)) {
      expect(said).toHaveProperty("now", clock.now);
      expect(headers["cache-control"]).toBe("no-store");
    }
  });

  it("bends no type to fit and takes nothing it does not know the form of", async () => {
    const { app } = await endpointWith();
    const leader = await found(app);
    const invites = paths.invites(leader.choir);
    const body = { code: newId(16), role: "pianist", minutes: "60", package: "" };
    const malformed = [400, problems.malformed];
    const { token } = leader;
    expect(problemOf(await ask(app, "POST", invites, { token, body }))).toEqual(malformed);
    expect(problemOf(await ask(app, "POST", invites, { token, body: [] }))).toEqual(malformed);
    const facets = paths.facets(leader.choir, "team");
    const numbers = ["-1", "x", "1e3", "0x10", " 5", "1.0", ""];
    const queries = [...numbers.map((after) => ({ after })), { limit: 0 }, { wait: 26 }];
    for (const query of queries) {
      expect(problemOf(await ask(app, "GET", facets, { token, query }))).toEqual(malformed);
    }
    const twice = `${facets}?after=1&after=2`;
    expect(problemOf(await ask(app, "GET", twice, { token }))).toEqual(malformed);
    const ring = paths.facets(leader.choir, "device");
    expect(problemOf(await ask(app, "GET", ring, { token }))).toEqual(malformed);
    expect(problemOf(await ask(app, "GET", paths.choir("short"), { token }))).toEqual(malformed);
  });

  it("may be asked from another origin, without cookies", async () => {
    const { app } = await endpointWith();
    const asking = { origin: "https://korlag.example", "access-control-request-method": "PUT" };
    const url = paths.facets(newId(16), "team");
    const before = await app.inject({ method: "OPTIONS", url, headers: asking });
    expect(before.statusCode).toBe(204);
    expect(before.headers["access-control-allow-origin"]).toBe("*");
    expect(before.headers["access-control-allow-headers"]).toContain(protocolHeader);
    expect(before.headers["access-control-allow-headers"]).toContain("authorization");
    expect(before.headers["access-control-allow-credentials"]).toBeUndefined();
    const refused = await ask(app, "GET", url, { headers: { origin: "https://korlag.example" } });
    expect(refused.headers["access-control-allow-origin"], "also on a problem").toBe("*");
    expect(refused.headers["access-control-expose-headers"]).toContain("retry-after");
  });
});

describe("a body", () => {
  it("may be as large as the contract says, and no larger", async () => {
    const { app } = await endpointWith();
    const leader = await found(app);
    const most = facet({ sealed: newId(limits.sealedBytes) });
    expect(await answers(leader, "team", [most])).toEqual(["stored"]);
    const full = Array.from({ length: limits.pushFacets }, () => facet());
    expect(new Set(await answers(leader, "team", full))).toEqual(new Set(["stored"]));
    const path = paths.facets(leader.choir, "team");
    const asked = (facets: object[]) =>
      ask(app, "POST", path, { token: leader.token, body: { facets } });
    expect(problemOf(await asked([...full, facet()]))).toEqual([400, problems.malformed]);
    const large = Array.from({ length: 3 }, () => facet({ sealed: newId(100_000) }));
    expect(problemOf(await asked(large))).toEqual([413, "about:blank"]);
  });

  it("is not looked at before it is known whose it is", async () => {
    const { app } = await endpointWith();
    const leader = await found(app);
    const body = { facets: [facet({ sealed: newId(300_000) })] };
    const answer = await ask(app, "POST", paths.facets(leader.choir, "team"), {
      token: newId(32),
      body,
    });
    expect(problemOf(answer)).toEqual([401, problems.notLetIn]);
  });

  it("is JSON and nothing else", async () => {
    const { app } = await endpointWith();
    const leader = await found(app);
    for (const type of ["text/plain", "application/xml", "multipart/form-data"]) {
      const answer = await app.inject({
        method: "POST",
        url: paths.facets(leader.choir, "team"),
        headers: {
          [protocolHeader]: "1",
          authorization: `Bearer ${leader.token}`,
          "content-type": type,
        },
        payload: '{"facets":[]}',
      });
      expect([type, answer.statusCode]).toEqual([type, 415]);
    }
  });
});

describe("who asks too much", () => {
  const later = async (asked: Promise<Awaited<ReturnType<typeof ask>>>) => {
    const answer = await asked;
    expect(problemOf(answer)).toEqual([429, "about:blank"]);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  };

  it("comes again later, and nobody else does", async () => {
    const { app } = await endpointWith({ requests: 5 });
    const leader = await found(app);
    const other = await found(app);
    const who = (device: Device) => ask(app, "GET", paths.choir(device.choir), device);
    for (let n = 0; n < 4; n += 1) expect((await who(leader)).status).toBe(200);
    await later(who(leader));
    expect((await who(other)).status).toBe(200);
  });

  it("guesses no more tokens, and those who are in stay in", async () => {
    const { app } = await endpointWith({ guesses: 5 });
    const leader = await found(app);
    const guess = () => ask(app, "GET", paths.choir(leader.choir), { token: newId(32) });
    await ask(app, "GET", paths.choir(leader.choir), leader);
    for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(401);
    await later(guess());
    expect((await ask(app, "GET", paths.choir(leader.choir), leader)).status).toBe(200);
  });

  it("guesses no more codes", async () => {
    const { app } = await endpointWith({ guesses: 5 });
    const leader = await found(app);
    const code = await inviteTo(leader, "leader");
    const guess = (code: string) =>
      ask(app, "POST", paths.redeem, {
        token: newId(32),
        body: { code, device: newId(12), card: "" },
      });
    for (let n = 0; n < 5; n += 1) expect((await guess(newId(16))).status).toBe(404);
    await later(guess(newId(16)));
    await later(guess(code));
  });

  it("does not wait where too many wait already", async () => {
    const { app } = await endpointWith({ waiting: 1 });
    const leader = await found(app);
    const query = { wait: 25 };
    const wait = () =>
      ask(app, "GET", paths.facets(leader.choir, "team"), { token: leader.token, query });
    const first = wait();
    await later(wait());
    await push(leader, "team", [facet()]);
    expect((await first).status).toBe(200);
  });
});

describe("an endpoint that has too much to do", () => {
  it("asks to come again later before it does anything, and still says that it is up", async () => {
    const { app } = await endpointWith({ lateness: 1 });
    const leader = await found(app);
    const until = performance.now() + 1300;
    while (performance.now() < until) {
      const busyUntil = performance.now() + 30;
      while (performance.now() < busyUntil);
      await new Promise(setImmediate);
    }
    const answer = await ask(app, "GET", paths.choir(leader.choir), leader);
    expect(problemOf(answer)).toEqual([503, "about:blank"]);
    expect(answer.headers["retry-after"]).toBe("5");
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
    expect((await app.inject("/healthz")).statusCode).toBe(200);
  });
});

describe("what is logged", () => {
  it("names nobody: no choir, device, token, address or content", async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write: (line, _encoding, done) => {
        lines.push(String(line));
        done();
      },
    });
    const folder = await newFolder();
    const { app, store } = await standUp({ folder }, { logLevel: "debug", logStream: stream });
    const leader = await found(app);
    const coordinator = await join(leader, "coordinator");
    const sent = facet();
    await push(coordinator, "care", [sent]);
    await ask(app, "GET", paths.devices(leader.choir), leader);
    await ask(app, "GET", paths.choir(leader.choir), { token: newId(32) });
    await store.sql.close();
    expect((await ask(app, "GET", paths.choir(leader.choir), leader)).status).toBe(500);
    await app.close();
    await rm(folder, { recursive: true });
    const log = lines.join("");
    expect(log).toContain('"route":"/v1/choirs/:choir/rings/:ring/facets"');
    const secrets = [leader.choir, leader.device, coordinator.device, leader.token, sent.id];
    for (const secret of [...secrets, sent.sealed, "127.0.0.1"]) expect(log).not.toContain(secret);
  });
});
