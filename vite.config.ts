import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

import packageCard from "./package.json" with { type: "json" };

// What every meeting needs, and nothing that a screen or the opening of a choir reaches: whoever is not shared is not to
// carry it. In one piece it is a tenth smaller than in ten.
const ofMeetings = [
  "sync/(meetings|engine|holding|meet|pull|push|talk|transport|envelopes|keyring)",
  "protocol/(heard|reading|forms|limits|paths|problems|version)",
  "store/(syncPages|quarantine|syncReading|syncWriting|watching)",
  "crypto/(naming|sealing)",
];

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(packageCard.version) },
  resolve: {
    // Dexie's own wrapper brings the build for browsers of 2015; nobody can use Korlag on one of those.
    alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }],
  },
  worker: { format: "es" },
  build: {
    target: ["chrome111", "safari16.4", "firefox114"],
    sourcemap: false,
    // Where a browser does not know the newer hint, the older one does the same.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every start needs comes in two files, not in thirty: packed together it is smaller, and the one with
          // the libraries stays as it is from version to version.
          groups: [
            { name: "libraries", tags: ["$initial"], test: /node_modules/ },
            { name: "start", tags: ["$initial"] },
            {
              name: "meetings",
              test: new RegExp(`/src/(${ofMeetings.join("|")})\\.ts$`),
              // What it needs beside is shared with others, and stays where it is.
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
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
        globPatterns: ["**/*.{js,css,html,svg,png,woff2,webmanifest,wasm}"],
        // The solver that fills the rota is 3.5 MB, and must be there without a network like everything else.
        maximumFileSizeToCacheInBytes: 5 * 1024 * 1024,
        globIgnores: ["pictures/**"],
      },
    }),
  ],
});
