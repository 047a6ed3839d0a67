import { Dexie, type Table } from "dexie";
import { useLiveQuery } from "dexie-react-hooks";
import { createRoot } from "react-dom/client";

interface Tick {
  readonly id: string;
  readonly here: boolean;
}

/** The least a page with the same two libraries can do: open a database, read from it, show a button. */
class Ticks extends Dexie {
  constructor() {
    super("ticks", { chromeTransactionDurability: "strict" });
    this.version(1).stores({ ticks: "id" });
  }
  get ticks(): Table<Tick, string> {
    return this.table("ticks");
  }
}

const database = new Ticks();

function EmptyPage() {
  const ticks = useLiveQuery(async () => database.ticks.toArray());
  return ticks ? <button type="button">{ticks.length}</button> : null;
}

declare global {
  interface Window {
    /** How long a bare strict put takes until its promise is kept, in milliseconds. */
    putOnce: (id: string) => Promise<number>;
  }
}

window.putOnce = async (id) => {
  const began = performance.now();
  await database.ticks.put({ id, here: true });
  return performance.now() - began;
};

const root = document.getElementById("root");
if (root) createRoot(root).render(<EmptyPage />);
window.addEventListener("load", () => void navigator.serviceWorker.register("/sw.js"));
