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
  singers,
  rollCall,
  course,
  plan,
  library,
  run,
  closing,
  choir,
};
