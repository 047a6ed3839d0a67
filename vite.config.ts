import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

import packageCard from "./package.json" with { type: "json" };

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(packageCard.version) },
  resolve: {
    // Dexie's own wrapper brings the build for browsers of 2015; nobody can use Korlag on one of those.
    alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }],
  },
  build: { target: ["chrome111", "safari16.4", "firefox114"], sourcemap: false },
  plugins: [
    react(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src",
      filename: "service-worker.ts",
      // The app registers the worker itself: an update waits until somebody takes it on Today.
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ["**/*.{js,css,html,svg,png,woff2,webmanifest}"],
        globIgnores: ["pictures/**"],
      },
    }),
  ],
});
