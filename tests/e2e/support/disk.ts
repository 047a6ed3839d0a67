import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The files below a folder in which any of these words stands, as UTF-8 or UTF-16: what a person with the device in
 * their hands could find. Files that vanish meanwhile are not there to be found.
 */
export async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const needles = words.flatMap((word) => [
    Buffer.from(word, "utf8"),
    Buffer.from(word, "utf16le"),
    Buffer.from(Buffer.from(word, "utf8").toString("base64").replaceAll("=", ""), "utf8"),
  ]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes && needles.some((needle) => bytes.includes(needle))) found.push(path);
  }
  return found;
}
