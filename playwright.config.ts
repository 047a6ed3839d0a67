import { defineConfig } from "@playwright/test";

// The stories start the endpoint and the browser themselves: they stop the one and kill the other.
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: "list",
});
