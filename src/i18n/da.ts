import { climb } from "./da/climb.ts";
import { canon } from "./da/canon.ts";
import { layers } from "./da/layers.ts";
import { songs } from "./da/songs.ts";
import { choir } from "./da/choir.ts";
import { closing } from "./da/closing.ts";
import { course } from "./da/course.ts";
import { first } from "./da/first.ts";
import { library } from "./da/library.ts";
import { plan } from "./da/plan.ts";
import { rollCall } from "./da/rollCall.ts";
import { run } from "./da/run.ts";
import { singers } from "./da/singers.ts";
import type { Words } from "./words.ts";

export const da: Words = {
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
