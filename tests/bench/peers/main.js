// How others fill a fresh device from a server, each as its own papers say, with nothing sealed.
import PouchDB from "pouchdb-browser";
import { createRxDatabase } from "rxdb/plugins/core";
import { replicateRxCollection } from "rxdb/plugins/replication";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";

const atOnce = 400;
let made = 0;

const schema = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: { type: "string", maxLength: 200 },
    table: { type: "string" },
    row: { type: "object" },
  },
  required: ["id", "table", "row"],
};

window.peers = {
  /** RxDB on its own Dexie storage, by its replication; in milliseconds. */
  rxdb: async (count) => {
    made += 1;
    const name = `rxdb${made}`;
    const began = performance.now();
    const database = await createRxDatabase({
      name,
      storage: getRxStorageDexie(),
      multiInstance: false,
    });
    const { rows } = await database.addCollections({ rows: { schema } });
    const replication = replicateRxCollection({
      collection: rows,
      replicationIdentifier: name,
      live: false,
      pull: {
        batchSize: atOnce,
        handler: async (checkpoint, limit) => {
          const after = checkpoint?.at ?? 0;
          const answer = await fetch(`/peers/rxdb?after=${after}&limit=${limit}`);
          return answer.json();
        },
      },
    });
    replication.error$.subscribe((error) => console.error(error));
    await replication.awaitInitialReplication();
    const took = performance.now() - began;
    mustBeAll(await rows.count().exec(), count);
    await database.remove();
    return took;
  },
  /** PouchDB on IndexedDB, by its replication; in milliseconds. */
  pouchdb: async (count) => {
    made += 1;
    const began = performance.now();
    const database = new PouchDB(`pouchdb${made}`);
    const from = new PouchDB(`${window.location.origin}/peers/couch/choir`);
    await database.replicate.from(from, { batch_size: atOnce });
    const took = performance.now() - began;
    const { doc_count: here } = await database.info();
    mustBeAll(here, count);
    await database.destroy();
    return took;
  },
};

function mustBeAll(here, count) {
  if (here !== count) throw new Error(`${here} of ${count} came`);
}
