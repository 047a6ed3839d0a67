import { done, refused, type Result } from "#domain/result.ts";
import type { Device } from "#store/device.ts";
import { fetched } from "#store/piece.ts";
import type { Store } from "#store/store.ts";
import { type StorageTrouble, troubleOf } from "#store/trouble.ts";

/**
 * Lays a file with the whole choir among the device's downloads, and remembers when; a made-up choir is not one's own.
 *
 * @throws MissingPiece where what makes it cannot be fetched
 */
export async function saveToFile(
  store: Store,
  device: Device,
): Promise<Result<void, StorageTrouble>> {
  const at = store.now();
  const { fileOf, isMadeUp, saveChoir } = await fetched(import("#store/savedChoir.ts"));
  try {
    const saved = await saveChoir(store);
    const { name, text } = fileOf(saved);
    layAmongDownloads(name, "application/json", text);
    // A file without the names is none to rely on.
    if (!isMadeUp(saved) && !saved.leftOut) device.change({ savedFileAt: at });
    return done(undefined);
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return refused(trouble);
  }
}

/** @param type of the file, as `text/calendar` */
export function layAmongDownloads(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // By then the download has taken its copy.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
