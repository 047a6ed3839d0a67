import type { closing as en } from "../en/closing.ts";

export const closing: typeof en = {};
