import type { plan as en } from "../en/plan.ts";

export const plan: typeof en = {};
