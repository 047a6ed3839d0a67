import type { climb as en } from "../en/climb.ts";

export const climb: typeof en = {};
