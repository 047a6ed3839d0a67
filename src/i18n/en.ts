import { app } from "./en/app.ts";
import { choir } from "./en/choir.ts";
import { closing } from "./en/closing.ts";
import { common } from "./en/common.ts";
import { course } from "./en/course.ts";
import { library } from "./en/library.ts";
import { plan } from "./en/plan.ts";
import { rollCall } from "./en/rollCall.ts";
import { run } from "./en/run.ts";
import { singers } from "./en/singers.ts";
import { today } from "./en/today.ts";
import { welcome } from "./en/welcome.ts";

export const en = {
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
