// What the scripts in this folder share. Only Node's own modules: some of them run before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const top = fileURLToPath(new URL("..", import.meta.url));

/** A path below the top of the repository. */
export const at = (...parts) => join(top, ...parts);

/**
 * Runs a command and answers how it ended.
 *
 * @param quiet keeps what it prints and gives it back instead of showing it
 * @returns {Promise<{ ok: boolean; output: string }>}
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: top,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (text) => (output += text));
    child.stderr?.on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs a tool that npm has installed, by the name of its command. */
export const runTool = (name, args, options) =>
  run(at("node_modules", ".bin", name), args, options);

/** When the newest file in these files and folders was last changed, in milliseconds; 0 when there is none. */
export function newest(...paths) {
  return Math.max(0, ...paths.map(newestIn));
}

function newestIn(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  // A folder's own time tells of files that were taken away.
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
