import type { DBCore, DBCoreTable } from "dexie";

import type { Database } from "#store/database.ts";

/** The tab is gone: nothing that it began comes to an end. */
export class Killed extends Error {
  override name = "Killed";
}

/** How much longer a device lives: it dies at its next so-manieth step to the disk or to the network. */
export interface Life {
  steps: number;
  dead: boolean;
}

export function newLife(): Life {
  return { steps: Number.POSITIVE_INFINITY, dead: false };
}

export function step(life: Life): void {
  life.steps -= 1;
  if (life.steps <= 0) life.dead = true;
  if (life.dead) throw new Killed();
}

/** Every operation on the disk is a step. A transaction that had not ended never happened, as when a tab is killed. */
export function mortal(database: Database, life: Life): void {
  database.use({
    stack: "dbcore",
    name: "mortal",
    level: -1,
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const go = async <Answer>(ask: () => PromiseLike<Answer>): Promise<Answer> => {
          step(life);
          return ask();
        };
        const dying: DBCoreTable = {
          ...table,
          mutate: (request) => go(() => table.mutate(request)),
          get: (request) => go(() => table.get(request)),
          getMany: (request) => go(() => table.getMany(request)),
          query: (request) => go(() => table.query(request)),
        };
        return dying;
      },
    }),
  });
}
