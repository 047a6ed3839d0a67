import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../..", import.meta.url));

/** What the walls are made of; a planted house has the same. */
const walls = [
  ".oxlintrc.json",
  ".ci/lint",
  "package.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "tsconfig.pure.json",
  "tsconfig.page.json",
  "tsconfig.worker.json",
  "tsconfig.endpoint.json",
];

export interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly words: string;
}

/** A house with the real walls and made-up files, in a folder of its own. */
export interface PlantedHouse {
  /** What lint finds in the whole house. */
  readonly lint: () => Promise<readonly Finding[]>;
  /** What the compiler says of one project, a line each. */
  readonly compile: (project: string) => Promise<readonly string[]>;
  readonly tearDown: () => Promise<void>;
}

/** @param files the text of each file by its path */
export async function plantHouse(files: Readonly<Record<string, string>>): Promise<PlantedHouse> {
  const home = await mkdtemp(join(tmpdir(), "korlag-walls-"));
  await symlink(join(top, "node_modules"), join(home, "node_modules"));
  for (const wall of walls) await cp(join(top, wall), join(home, wall), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
  const tool = (name: string, args: readonly string[]) =>
    outputOf(join(top, "node_modules", ".bin", name), args, home);
  return {
    lint: async () => findingsIn(await tool("oxlint", ["--format=json", "src", "endpoint"])),
    compile: async (project) => {
      const said = await tool("tsc", ["-p", `tsconfig.${project}.json`, "--pretty", "false"]);
      return said.split("\n").filter((line) => line.trim() !== "");
    },
    tearDown: () => rm(home, { recursive: true }),
  };
}

function outputOf(command: string, args: readonly string[], folder: string): Promise<string> {
  return new Promise((resolve) => {
    // Finding something makes it exit with an error: what counts is what it says.
    execFile(command, args, { cwd: folder, maxBuffer: 1 << 26 }, (_error, stdout, stderr) => {
      resolve(stdout === "" ? stderr : stdout);
    });
  });
}

interface Diagnostic {
  readonly filename: string;
  readonly code?: string;
  readonly message: string;
  readonly help?: string;
}

function findingsIn(report: string): Finding[] {
  const { diagnostics } = JSON.parse(report) as { diagnostics: readonly Diagnostic[] };
  return diagnostics.map(({ filename, code = "", message, help = "" }) => ({
    file: filename,
    rule: code,
    words: `${message} ${help}`,
  }));
}
