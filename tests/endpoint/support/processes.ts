import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "vite";

import { newBuiltApp } from "../builtApp.ts";

const top = fileURLToPath(new URL("../../..", import.meta.url));

/** The endpoint as it is built and shipped, in a folder of its own. */
export interface Program {
  readonly home: string;
  /** Starts it as `npm start` does and waits for its first line. PORT is any free one unless it is said. */
  readonly start: (env?: Record<string, string>, args?: readonly string[]) => Promise<Running>;
  /** Ends all that still run, and takes the folder away. */
  readonly tearDown: () => Promise<void>;
}

export interface Running {
  readonly child: ChildProcess;
  readonly said: string;
  /** Where it can be asked. */
  readonly address: string;
  /** The code or the signal it ended with. */
  readonly ended: Promise<unknown[]>;
}

/** Builds the endpoint, laid out like the real one: what is built stands beside the built app. */
export async function buildProgram(): Promise<Program> {
  const home = await mkdtemp(join(tmpdir(), "korlag-endpoint-"));
  const appFolder = await newBuiltApp();
  await cp(appFolder, join(home, "dist"), { recursive: true });
  await rm(appFolder, { recursive: true });
  await mkdir(join(home, "dist-endpoint"));
  await symlink(join(top, "node_modules"), join(home, "node_modules"));
  await build({
    root: top,
    configFile: join(top, "endpoint", "vite.config.ts"),
    logLevel: "silent",
    build: { outDir: join(home, "dist-endpoint"), emptyOutDir: true },
  });
  const started: ChildProcess[] = [];
  return {
    home,
    start: async (env = {}, args = []) => {
      const child = spawn(process.execPath, [join(home, "dist-endpoint", "main.js"), ...args], {
        cwd: home,
        env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATA: join(home, "data"), ...env },
      });
      started.push(child);
      const ended = once(child, "exit");
      const said = await new Promise<string>((resolve) => {
        child.stdout.once("data", (text) => resolve(String(text)));
        child.stderr.once("data", (text) => resolve(String(text)));
      });
      return { child, said, address: /http:\S+/.exec(said)?.[0] ?? "", ended };
    },
    tearDown: async () => {
      for (const child of started) child.kill("SIGKILL");
      await rm(home, { recursive: true });
    },
  };
}
