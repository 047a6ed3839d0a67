import type { rollCall as en } from "../en/rollCall.ts";

export const rollCall: typeof en = {};
