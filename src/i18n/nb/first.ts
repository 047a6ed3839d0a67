import type { FirstWords } from "../words.ts";
import { app } from "./app.ts";
import { common } from "./common.ts";
import { met } from "./met.ts";
import { today } from "./today.ts";
import { welcome } from "./welcome.ts";

/** What the first screens and the frame say: here before the rest, so that they need not wait for it. */
export const first: FirstWords = { app, common, met, today, welcome };
