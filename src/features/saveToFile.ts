import type { Device } from "#store/device.ts";
import { fileOf, isMadeUp, saveChoir } from "#store/savedChoir.ts";
import type { Store } from "#store/store.ts";

/** Lays a file with the whole choir among the device's downloads, and remembers when; a made-up choir is not one's own. */
export async function saveToFile(store: Store, device: Device): Promise<void> {
  const at = store.now();
  const saved = await saveChoir(store);
  const { name, text } = fileOf(saved);
  putAmongDownloads(name, text);
  if (!isMadeUp(saved)) device.change({ savedFileAt: at });
}

function putAmongDownloads(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // By then the download has taken its copy.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
