import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const rules = ["tests/{domain,music,content}/**/*.test.ts"];
const long = ["tests/{simulation,solving}/**/*.slow.test.ts"];
const slow = ["tests/**/*.slow.test.ts"];

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify("0.0.0-test") },
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: rules,
          // Pure functions leave nothing behind: the files may share a worker, which takes a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "rooms",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...rules, ...slow, "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          // Real databases, real processes and long rounds: on their own, after the others.
          name: "slow",
          include: slow,
          exclude: [...long, "**/node_modules/**"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Many seeds and many rotas: nothing but reckoning, so that two files may run side by side.
          name: "long",
          include: long,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
    setupFiles: ["tests/support/setup.ts"],
    environment: "node",
    maxWorkers: 2,
    // Two cores may be shared with a browser and a compiler.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
