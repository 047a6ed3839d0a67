import type { Store } from "./store/open.ts";
import { hasRoom } from "./store/schema.ts";
import { StoreUnreachable } from "./store/sql.ts";

/** How long an answer about room is believed, in milliseconds: whoever asks how the endpoint is may ask often. */
const believed = 1000;

/** Whether the store can be read; true where there is none. */
export async function isStoreThere(store: Store | undefined): Promise<boolean> {
  if (!store) return true;
  return store.sql.all("SELECT id FROM store WHERE id = 1", []).then(
    (rows) => rows.length === 1,
    () => false,
  );
}

interface Room {
  /** Whether the error was about room; if so, that is kept in mind. */
  readonly noticed: (error: unknown) => boolean;
  readonly isThere: () => Promise<boolean>;
}

/** Whether the store has room for what is written. It is tried out only after something has failed for want of it. */
export function watchRoom(store: Store | undefined): Room {
  let isFull = false;
  let tried = 0;
  return {
    noticed: (error) => {
      const isAboutRoom = error instanceof StoreUnreachable && error.trouble === "full";
      isFull ||= isAboutRoom;
      return isAboutRoom;
    },
    isThere: async () => {
      if (!isFull || !store) return true;
      if (performance.now() - tried > believed) {
        tried = performance.now();
        isFull = !(await hasRoom(store.sql).catch(() => false));
      }
      return !isFull;
    },
  };
}
