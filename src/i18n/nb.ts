import { app } from "./nb/app.ts";
import { choir } from "./nb/choir.ts";
import { closing } from "./nb/closing.ts";
import { common } from "./nb/common.ts";
import { course } from "./nb/course.ts";
import { library } from "./nb/library.ts";
import { plan } from "./nb/plan.ts";
import { rollCall } from "./nb/rollCall.ts";
import { run } from "./nb/run.ts";
import { singers } from "./nb/singers.ts";
import { today } from "./nb/today.ts";
import { welcome } from "./nb/welcome.ts";
import type { Words } from "./words.ts";

export const nb: Words = {
  app,
  common,
  welcome,
  today,
  singers,
  rollCall,
  course,
  plan,
  library,
  run,
  closing,
  choir,
};
