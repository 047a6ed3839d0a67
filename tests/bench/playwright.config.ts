import { defineConfig } from "@playwright/test";

// Measured one after the other, with nothing beside it.
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.bench.ts",
  outputDir: "../../test-results/bench",
  workers: 1,
  timeout: 30 * 60_000,
  reporter: "line",
});
