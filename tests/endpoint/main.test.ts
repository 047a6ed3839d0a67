import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { newBuiltApp } from "./builtApp.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));

let home: string;
const started: ChildProcess[] = [];

// The same layout as the real one: what is built stands beside the built app.
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "korlag-endpoint-"));
  await cp(await newBuiltApp(), join(home, "dist"), { recursive: true });
  await mkdir(join(home, "dist-endpoint"));
  await symlink(join(top, "node_modules"), join(home, "node_modules"));
  await build({
    root: top,
    configFile: join(top, "endpoint", "vite.config.ts"),
    logLevel: "silent",
    build: { outDir: join(home, "dist-endpoint"), emptyOutDir: true },
  });
});

afterAll(async () => {
  for (const child of started) child.kill("SIGKILL");
  await rm(home, { recursive: true });
});

/** Starts the built endpoint as `npm start` does and waits for its first line. */
async function start(port: number) {
  const child = spawn(process.execPath, [join(home, "dist-endpoint", "main.js")], {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1" },
  });
  started.push(child);
  const ended = once(child, "exit");
  const said = await new Promise<string>((resolve) => {
    child.stdout.once("data", (text) => resolve(String(text)));
    child.stderr.once("data", (text) => resolve(String(text)));
  });
  return { child, said, ended };
}

describe("the endpoint as a program", () => {
  it("says where it is, serves, and stops when it is asked to", async () => {
    const { child, said, ended } = await start(0);
    const address = /^Korlag is at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(said)?.[1];
    const answer = await fetch(`${address}/session/1`, { headers: { accept: "text/html" } });
    expect(await answer.text()).toContain("<title>Korlag</title>");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  it("says in a sentence that the port is taken", async () => {
    const first = await start(0);
    const port = Number(/:(\d+)\n$/.exec(first.said)?.[1]);
    const second = await start(port);
    expect(second.said).toBe(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start\n`,
    );
    expect(await second.ended).toEqual([1, null]);
  });
});
