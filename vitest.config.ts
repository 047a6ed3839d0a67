import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const rules = ["tests/{domain,music,content}/**/*.test.ts"];
const alone = ["tests/crypto/*.test.ts"];
const long = ["tests/{simulation,solving}/**/*.slow.test.ts"];
const slow = ["tests/**/*.slow.test.ts"];

/** A file that is saved is a link to its bytes: the page must not be led away to it. */
const goesNowhere = { disableMainFrameNavigation: true, disableFallbackToSetURL: true };

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify("0.0.0-test") },
  plugins: [react()],
  test: {
    // Where `isolate` is false the files share a worker and what it has read of the app: half of the time went there.
    // A file that leaves something behind, or that must come first, fails then in another order: see to it that it does not.
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: rules,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "rooms",
          include: ["tests/**/*.test.ts"],
          exclude: [...rules, ...alone, ...slow, "**/node_modules/**"],
          isolate: false,
        },
      },
      {
        extends: true,
        // That a piece is not here before it is fetched shows only in a worker where nobody has fetched it.
        test: { name: "alone", include: alone },
      },
      {
        extends: true,
        test: {
          // What has a page round it; tests/support/page.ts puts it back as it was after each file.
          name: "screens",
          include: ["tests/**/*.test.tsx"],
          environment: "happy-dom",
          environmentOptions: { happyDOM: { settings: { navigation: goesNowhere } } },
          setupFiles: ["tests/support/setup.ts", "tests/support/page.ts"],
          isolate: false,
          // Whole screens on a busy machine: slow is not wrong.
          testTimeout: 40_000,
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
