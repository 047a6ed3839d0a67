import type { run as en } from "../en/run.ts";

export const run: typeof en = {};
