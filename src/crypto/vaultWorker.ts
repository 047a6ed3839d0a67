import type { Bytes } from "./bytes.ts";
import { type Effort, keyFromPassphrase } from "./vaultDoors.ts";

/** What is asked of the worker; the answer is the key. */
export interface SlowQuestion {
  readonly passphrase: string;
  readonly salt: Bytes;
  readonly effort: Effort;
}

// A guess must cost a second, and that second must not be one of the clock's.
self.addEventListener("message", (event: MessageEvent<SlowQuestion>) => {
  const { passphrase, salt, effort } = event.data;
  void keyFromPassphrase(passphrase, salt, effort).then((key) => {
    self.postMessage(key, { transfer: [] });
  });
});
