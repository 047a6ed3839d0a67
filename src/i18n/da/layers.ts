import type { layers as en } from "../en/layers.ts";

export const layers: typeof en = {};
