import type { singers as en } from "../en/singers.ts";

export const singers: typeof en = {};
