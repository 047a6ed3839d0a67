import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, expect, it, vi } from "vitest";

import { whyNotThisNode } from "../../.ci/install.mjs";
import { postgresPrograms } from "../../.ci/postgres.mjs";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("says in a sentence which Node is needed, where no network would help", () => {
  for (const good of ["20.19.0", "20.20.1", "22.12.0", "24.0.0", "25.1.0"]) {
    expect([good, whyNotThisNode(good)]).toEqual([good, undefined]);
  }
  for (const bad of ["18.20.0", "20.18.3", "21.7.0", "22.11.0", "23.9.0"]) {
    expect(whyNotThisNode(bad)).toContain(`this is Node ${bad}`);
  }
});

it("finds a PostgreSQL on the path, and no libraries alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "korlag-path-"));
  vi.stubEnv("PATH", folder);
  const lay = (name: string) => {
    writeFileSync(join(folder, name), "");
    chmodSync(join(folder, name), 0o755);
  };
  lay("initdb");
  const noDebian = join(folder, "none");
  expect(postgresPrograms(noDebian)).toBeUndefined();
  lay("postgres");
  expect(postgresPrograms(noDebian)).toBe(folder);
  rmSync(folder, { recursive: true });
});
