import { isLed } from "#domain/run.ts";

import { readRunning } from "./running.ts";
import type { Store } from "./store.ts";

/** Whether a session is led on this device now, so that nothing may come between. */
export async function isHeldByRun({ database, now }: Pick<Store, "database" | "now">) {
  const run = await readRunning(database);
  return run !== undefined && isLed(run, now());
}
