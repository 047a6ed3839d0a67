import { readRunning } from "./running.ts";
import type { Store } from "./store.ts";

/** No session lasts longer; one that nobody ended must not keep the names open for ever. In milliseconds. */
const longestRun = 12 * 60 * 60 * 1000;

/** Whether a session runs on this device now, so that its roll call must go on. */
export async function isHeldByRun({ database, now }: Pick<Store, "database" | "now">) {
  const run = await readRunning(database);
  return run !== undefined && now() - run.startedAt < longestRun;
}
