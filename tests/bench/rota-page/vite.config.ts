import { defineConfig } from "vite";

// The solver's worker and its wasm are laid out as files, as in the app.
export default defineConfig({ worker: { format: "es" } });
