import { fileOf, saveChoir } from "#store/savedChoir.ts";
import type { Store } from "#store/store.ts";

/** Puts the whole choir into a file among the device's downloads. */
export async function saveFile(store: Store): Promise<void> {
  const { name, text } = fileOf(await saveChoir(store));
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken its copy by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
