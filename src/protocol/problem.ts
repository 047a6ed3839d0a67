import { array, type InferOutput, number, object, optional, string } from "valibot";

import { now } from "./wire.ts";

/** A problem document as RFC 9457 writes it. `type` is `about:blank` or one of `problems` (`problems.ts`). */
export const problem = object({
  type: string(),
  title: string(),
  status: number(),
  detail: optional(string()),
  now,
  /** With `problems.protocol`: the versions that are spoken here. */
  supported: optional(array(number())),
});
export type Problem = InferOutput<typeof problem>;
