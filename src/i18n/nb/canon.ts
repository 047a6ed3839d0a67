import type { canon as en } from "../en/canon.ts";

export const canon: typeof en = {};
