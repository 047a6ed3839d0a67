import { lookAt } from "./disk.ts";
import type { Store } from "./store.ts";
import { troubleOf } from "./trouble.ts";

/**
 * What is seen to when a choir is opened: what was kept aside and can be read by now, and copies that may still hold
 * somebody who was erased. Mostly there is neither, and then nothing is fetched for it.
 */
export async function tidyUp(store: Store): Promise<void> {
  try {
    if ((await store.database.aside.count()) > 0) {
      const piece = await orNothing(import("./passingOn.ts"));
      await piece?.takeUpAside(store);
    }
    if (await hasCopies(store)) {
      const piece = await orNothing(import("./erase.ts"));
      await piece?.eraseFromCopies(store);
    }
  } catch (error) {
    // It lies there well till next time.
    if (!troubleOf(error)) throw error;
  }
}

async function hasCopies({ shelf }: Store): Promise<boolean> {
  return shelf !== undefined && (await lookAt(shelf)).kind === "database";
}

/** A piece that cannot be had now is asked for again next time. */
async function orNothing<Piece>(coming: Promise<Piece>): Promise<Piece | undefined> {
  return coming.catch(() => undefined);
}
