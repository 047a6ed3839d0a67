import { climb } from "./nb/climb.ts";
import { canon } from "./nb/canon.ts";
import { layers } from "./nb/layers.ts";
import { songs } from "./nb/songs.ts";
import { choir } from "./nb/choir.ts";
import { closing } from "./nb/closing.ts";
import { course } from "./nb/course.ts";
import { first } from "./nb/first.ts";
import { library } from "./nb/library.ts";
import { plan } from "./nb/plan.ts";
import { rollCall } from "./nb/rollCall.ts";
import { run } from "./nb/run.ts";
import { singers } from "./nb/singers.ts";
import type { Words } from "./words.ts";

export const nb: Words = {
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
