import type { HallWords } from "../words.ts";
import { canon } from "./canon.ts";
import { climb } from "./climb.ts";
import { layers } from "./layers.ts";
import { plan } from "./plan.ts";
import { rollCall } from "./rollCall.ts";
import { run } from "./run.ts";
import { variants } from "./variants.ts";

/** What is said while people sing: the roll call and the session that runs wait for no more than this. */
export const hall: HallWords = { canon, climb, layers, plan, rollCall, run, variants };
