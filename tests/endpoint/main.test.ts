import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answers, facet, found, pull, via } from "./support/devices.ts";
import { buildProgram, type Program } from "./support/processes.ts";

let program: Program;

beforeAll(async () => {
  program = await buildProgram();
});

afterAll(async () => {
  await program.tearDown();
});

describe("the endpoint as a program", () => {
  it("says where it is, serves, and stops when it is asked to", async () => {
    const { child, said, ended } = await program.start();
    const address = /^Korlag is at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(said)?.[1];
    const answer = await fetch(`${address}/session/1`, { headers: { accept: "text/html" } });
    expect(await answer.text()).toContain("<title>Korlag</title>");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  it("keeps what was pushed when it is started again, and answers those who wait when it stops", async () => {
    const first = await program.start();
    const leader = await found(first.address);
    expect(await answers(leader, "team", [facet()])).toEqual(["stored"]);
    const wait = pull(leader, "team", { after: 1, wait: 25 });
    await pause(100);
    first.child.kill("SIGTERM");
    expect(await wait).toMatchObject({ facets: [], head: 1 });
    expect(await first.ended).toEqual([0, null]);
    const second = await program.start();
    const page = await pull(via(second.address, leader), "team");
    expect(page).toMatchObject({ head: 1, facets: [{ seq: 1 }] });
    second.child.kill("SIGTERM");
    await second.ended;
    // Put back from a copy, and said so.
    const third = await program.start({}, ["--restored"]);
    const restored = await pull(via(third.address, leader), "team");
    expect(restored).toMatchObject({ head: 1, facets: [{ seq: 1 }] });
    expect(restored.incarnation).not.toBe(page.incarnation);
  });

  it("is told to stop twice, as npm does, and still answers who waits", async () => {
    const { child, address, ended } = await program.start({ DATA: `${program.home}/twice` });
    const leader = await found(address);
    const wait = pull(leader, "team", { wait: 25 });
    await pause(100);
    child.kill("SIGINT");
    child.kill("SIGINT");
    await pause(5);
    child.kill("SIGINT");
    expect(await wait).toMatchObject({ facets: [] });
    expect(await ended).toEqual([0, null]);
  });

  it("says in a sentence that it cannot keep anything", async () => {
    const { said, ended } = await program.start({ DATA: "/dev/null/store" });
    expect(said).toContain('Korlag could not keep anything in the folder "/dev/null/store"');
    expect(await ended).toEqual([1, null]);
  });

  it.each([
    ["postgres://korlag:secret@localhost:port/korlag", "Invalid URL"],
    ["postgres://korlag:secret@127.0.0.1:1/korlag", "connect ECONNREFUSED 127.0.0.1:1"],
    ["postgres://korlag:secret@localhost:1/korlag", "ECONNREFUSED"],
  ])("says in a sentence why it cannot open %s", async (url, why) => {
    const { said, ended } = await program.start({ DATABASE_URL: url });
    expect(said).toMatch(/^Korlag could not open the PostgreSQL of DATABASE_URL: .+\n$/);
    expect(said).toContain(why);
    expect(said).not.toContain("secret");
    expect(await ended).toEqual([1, null]);
  });

  it("says in a sentence that the port is taken", async () => {
    const first = await program.start();
    const port = Number(/:(\d+)\n$/.exec(first.said)?.[1]);
    const second = await program.start({ PORT: String(port) });
    expect(second.said).toBe(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start\n`,
    );
    expect(await second.ended).toEqual([1, null]);
  });
});
