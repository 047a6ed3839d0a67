import { defineConfig } from "vite";

// As the app is built: the same Dexie, the same target.
export default defineConfig({
  resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }] },
  build: { target: ["chrome111"] },
});
