import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that looks like the built app, with little in it. */
export async function newBuiltApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "korlag-app-"));
  await mkdir(join(folder, "assets"));
  await Promise.all([
    writeFile(join(folder, "index.html"), "<!doctype html><title>Korlag</title>"),
    writeFile(join(folder, "service-worker.js"), "// the worker"),
    writeFile(join(folder, "assets", "index-a1b2.js"), "plain"),
    writeFile(join(folder, "assets", "index-a1b2.js.br"), "as brotli"),
    writeFile(join(folder, "assets", "index-a1b2.js.gz"), "as gzip"),
    writeFile(join(folder, ".hidden"), "not for anybody"),
  ]);
  return folder;
}
