import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify("0.0.0-test") },
  plugins: [react()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/setup.ts"],
    environment: "node",
    maxWorkers: 2,
    // Two cores may be shared with a browser and a compiler.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
