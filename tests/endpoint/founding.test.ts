import { describe, expect, it } from "vitest";

import { paths } from "#protocol/paths.ts";
import { problems } from "#protocol/problems.ts";

import { ask, newId, problemOf } from "./support/devices.ts";
import { endpointsOfTests } from "./support/endpointsOfTests.ts";

const endpointWith = endpointsOfTests();

const foundBody = () => ({ choir: newId(16), device: newId(12), card: "", epoch: 0 });

describe("who founds choirs", () => {
  it("founds no more choirs", async () => {
    const { app } = await endpointWith({ foundings: 2 });
    const asked = () => ask(app, "POST", paths.choirs, { token: newId(32), body: foundBody() });
    expect((await asked()).status).toBe(201);
    expect((await asked()).status).toBe(201);
    expect(problemOf(await asked())).toEqual([429, "about:blank"]);
  });

  it("founds no more choirs, however many it brings at once", async () => {
    const { app } = await endpointWith({ foundings: 2 });
    const asked = () => ask(app, "POST", paths.choirs, { token: newId(32), body: foundBody() });
    const answers = await Promise.all(Array.from({ length: 20 }, asked));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
  });
});

describe("a host's secret", () => {
  const setupSecret = "open sesame";
  const refused = [403, problems.setupSecret];
  const foundingAt = (app: Parameters<typeof ask>[0]) => (secret?: string) =>
    ask(app, "POST", paths.choirs, {
      token: newId(32),
      body: { ...foundBody(), ...(secret ? { setupSecret: secret } : {}) },
    });

  it("is asked for before a choir may be founded, and guessed at few times", async () => {
    const { app } = await endpointWith({ guesses: 3 }, { setupSecret });
    const asked = foundingAt(app);
    expect(problemOf(await asked("close sesame"))).toEqual(refused);
    expect(problemOf(await asked("sesame"))).toEqual(refused);
    expect((await asked(setupSecret)).status).toBe(201);
    expect(problemOf(await asked("open"))).toEqual(refused);
    expect(problemOf(await asked(setupSecret))).toEqual([429, "about:blank"]);
  });

  it("is asked for as often as a choir that was lost comes without it, and then it is good", async () => {
    const { app } = await endpointWith({ guesses: 3, foundings: 2 }, { setupSecret });
    const asked = foundingAt(app);
    for (let n = 0; n < 10; n += 1) expect(problemOf(await asked())).toEqual(refused);
    expect((await asked(setupSecret)).status).toBe(201);
    expect((await asked(setupSecret)).status).toBe(201);
    expect(problemOf(await asked(setupSecret))).toEqual([429, "about:blank"]);
  });

  it("founds in a hall whose other devices are not known any more, and the founder is let in there", async () => {
    const { app } = await endpointWith({ guesses: 3 }, { setupSecret });
    const choir = newId(16);
    const who = (token = newId(32)) => ask(app, "GET", paths.choir(choir), { token });
    for (let n = 0; n < 3; n += 1) await who();
    expect((await who()).status).toBe(429);
    const token = newId(32);
    const body = { ...foundBody(), choir, setupSecret };
    expect((await ask(app, "POST", paths.choirs, { token, body })).status).toBe(201);
    expect((await who(token)).status).toBe(200);
  });
});
