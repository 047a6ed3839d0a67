import type { choir as en } from "../en/choir.ts";

export const choir: typeof en = {};
