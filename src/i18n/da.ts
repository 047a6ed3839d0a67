import { app } from "./da/app.ts";
import { choir } from "./da/choir.ts";
import { closing } from "./da/closing.ts";
import { common } from "./da/common.ts";
import { course } from "./da/course.ts";
import { library } from "./da/library.ts";
import { plan } from "./da/plan.ts";
import { rollCall } from "./da/rollCall.ts";
import { run } from "./da/run.ts";
import { singers } from "./da/singers.ts";
import { today } from "./da/today.ts";
import { welcome } from "./da/welcome.ts";
import type { Words } from "./words.ts";

export const da: Words = {
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
