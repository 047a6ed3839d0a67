import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

// Built and kept for use without a network in the same way as Korlag.
export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      injectRegister: false,
      manifest: false,
      workbox: { globPatterns: ["**/*.{js,html}"] },
    }),
  ],
});
