import { defineConfig } from "vite";

export default defineConfig({
  build: {
    ssr: "endpoint/main.ts",
    outDir: "dist-endpoint",
    target: "node20",
    copyPublicDir: false,
  },
});
