import type { today as en } from "../en/today.ts";

export const today: typeof en = {};
