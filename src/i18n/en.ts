import { climb } from "./en/climb.ts";
import { canon } from "./en/canon.ts";
import { layers } from "./en/layers.ts";
import { songs } from "./en/songs.ts";
import { choir } from "./en/choir.ts";
import { closing } from "./en/closing.ts";
import { course } from "./en/course.ts";
import { first } from "./en/first.ts";
import { library } from "./en/library.ts";
import { plan } from "./en/plan.ts";
import { rollCall } from "./en/rollCall.ts";
import { run } from "./en/run.ts";
import { singers } from "./en/singers.ts";

export const en = {
  ...first,
  songs,
  layers,
  canon,
  climb,
  singers,
  rollCall,
  course,
  plan,
  library,
  run,
  closing,
  choir,
};
