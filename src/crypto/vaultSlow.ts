import type { Bytes } from "./bytes.ts";
import type { Effort } from "./vaultDoors.ts";
import type { SlowQuestion } from "./vaultWorker.ts";

/** A key out of what a person remembers, found beside the page: the page goes on while it takes its second. */
export async function slowKey(passphrase: string, salt: Bytes, effort: Effort): Promise<Bytes> {
  // Not there outside a browser, whatever the types say.
  const { Worker: Beside } = globalThis as { Worker?: typeof Worker };
  const key = Beside && (await askBeside({ passphrase, salt, effort }));
  if (key) return key;
  const { keyFromPassphrase } = await import("./vaultDoors.ts");
  return keyFromPassphrase(passphrase, salt, effort);
}

/** Undefined where no worker can be had, such as for want of memory: the page then does it itself. */
async function askBeside(question: SlowQuestion): Promise<Bytes | undefined> {
  const worker = new Worker(new URL("./vaultWorker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise((resolve) => {
      worker.addEventListener("message", (event: MessageEvent<Bytes>) => resolve(event.data));
      worker.addEventListener("error", () => resolve(undefined));
      worker.postMessage(question, { transfer: [] });
    });
  } finally {
    worker.terminate();
  }
}
