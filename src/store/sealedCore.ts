import {
  Dexie,
  type DBCore,
  type DBCoreCountRequest,
  type DBCoreKeyRange,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreQueryRequest,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from "dexie";

import { isFields } from "#domain/shape.ts";

import type { Beneath } from "./sealedAnew.ts";
import { cursorOver } from "./sealedCursor.ts";
import { type KeyName, LockedError, type SealedKeys } from "./sealedKeys.ts";
import { compareKeys, everyKey, hiddenRange, isEveryKey, isWithin } from "./sealedRanges.ts";
import {
  closedRow,
  hiddenKey,
  isSealed,
  keyIdOf,
  openRow,
  type SealedPlace,
  sealRow,
} from "./sealedRows.ts";
import type { SealedTable } from "./sealedTables.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Above what Dexie remembers of answers, so that it remembers sealed rows only; below its hooks, which see open ones. */
const level = 0.5;

/**
 * Seals every row of these tables on its way to the disk and opens it on its way back; nobody above knows. To who only
 * reads, rows whose key is not here are not there; who means to write is told that they are locked, for nothing may be
 * decided from what cannot be seen. An index over a sealed field is answered by looking at all rows.
 *
 * @param placed is told of the tables as they lie beneath, each time the database is opened
 */
export function sealing(
  keys: SealedKeys,
  tables: ReadonlyMap<string, SealedTable>,
  placed: (beneath: Beneath) => void,
): Middleware<DBCore> {
  return {
    stack: "dbcore",
    name: "sealing",
    level,
    create: (core) => {
      const places = core.schema.tables.flatMap(({ name, primaryKey }): SealedPlace[] => {
        const how = tables.get(name);
        const field = primaryKey.keyPath;
        return how && typeof field === "string" ? [{ ...how, name, field }] : [];
      });
      placed({ core, places });
      const latest = latestKeys(core, keys);
      const sealed = new Map(
        places.map((place) => [
          place.name,
          sealedTable(core.table(place.name), place, keys, latest),
        ]),
      );
      return {
        ...core,
        table: (name) => sealed.get(name) ?? core.table(name),
        // Every transaction over something sealed sees in what keys it is sealed now.
        transaction: (stores, mode, options) =>
          core.transaction(
            stores.some((name) => sealed.has(name)) ? [...new Set([...stores, vault])] : stores,
            mode,
            options,
          ),
      };
    },
  };
}

const vault = "vault";

/** Runs something with the keys as they are inside a transaction: another tab may have changed them just before. */
type WithKeys = <Answer>(
  trans: DBCoreTransaction,
  run: () => PromiseLike<Answer>,
) => PromiseLike<Answer>;

function latestKeys(core: DBCore, keys: SealedKeys): WithKeys {
  const known = new WeakSet<DBCoreTransaction>();
  return (trans, run) =>
    known.has(trans)
      ? run()
      : core
          .table(vault)
          .get({ trans, key: vault })
          .then((row) => {
            known.add(trans);
            keys.adopt(row);
            return run();
          });
}

function sealedTable(
  down: DBCoreTable,
  place: SealedPlace,
  keys: SealedKeys,
  latest: WithKeys,
): DBCoreTable {
  const { field } = place;
  const open = (row: unknown) => opened(row, place, keys);

  /** Where a row lies; undefined when the key that hides it is not here. */
  function at(primaryKey: unknown): unknown {
    const by = byOf(primaryKey);
    if (!by || typeof primaryKey !== "string" || place.hides === "nothing") return primaryKey;
    const key = keys.key(by);
    return key && hiddenKey(place, key, primaryKey);
  }

  function byOf(primaryKey: unknown): KeyName | undefined {
    return typeof primaryKey === "string" ? place.by(primaryKey) : undefined;
  }

  function sealed(row: unknown): unknown {
    if (!isFields(row)) return row;
    const by = byOf(row[field]);
    if (!by) return row;
    const key = keys.key(by);
    if (!key) throw new LockedError(place.name);
    return sealRow(place, key, row);
  }

  const isLocked = (primaryKey: unknown) => {
    const by = byOf(primaryKey);
    return by !== undefined && !keys.key(by);
  };

  /** All that is asked of the table at once, where one key seals all of it. */
  const mustBeOpen = (trans: DBCoreTransaction) =>
    place.hides !== "whole" && mayWrite(trans) && isLocked("*");

  function rangeOf(range: DBCoreKeyRange): DBCoreKeyRange | undefined {
    if (isEveryKey(range) || place.hides === "nothing") return range;
    return place.hides === "parts" ? hiddenRange(range, at) : undefined;
  }

  /** All rows of a range, open, in the order of what was asked for. */
  function rowsOf({ trans, query, direction }: DBCoreQueryRequest): PromiseLike<unknown[]> {
    if (mustBeOpen(trans)) return failed(place);
    const { index } = query;
    const isOnDisk = !index.isPrimaryKey && place.beside.includes(String(index.keyPath));
    const range = (isOnDisk ? query.range : index.isPrimaryKey && rangeOf(query.range)) || everyKey;
    const beneath = isOnDisk ? index : down.schema.primaryKey;
    const keyIn = (row: Fields): unknown => index.extractKey?.(row) ?? undefined;
    return down
      .query({ trans, values: true, query: { index: beneath, range } })
      .then(({ result }) => {
        const rows = result.flatMap((row): Fields[] => {
          const one = open(row);
          return isFields(one) && isWithin(keyIn(one), query.range) ? [one] : [];
        });
        rows.sort((a, b) => compareKeys(keyIn(a), keyIn(b)) || compareKeys(a[field], b[field]));
        return direction?.startsWith("prev") ? rows.reverse() : rows;
      });
  }

  function getMany(trans: DBCoreTransaction, asked: readonly unknown[]): PromiseLike<unknown[]> {
    if (mayWrite(trans) && asked.some(isLocked)) return failed(place);
    const places = asked.map(at);
    const known = places.filter((key) => key !== undefined);
    return down.getMany({ trans, keys: known }).then((rows) => {
      let next = 0;
      return places.map((key) => (key === undefined ? undefined : open(rows[next++])));
    });
  }

  function count({ trans, query }: DBCoreCountRequest): PromiseLike<number> {
    const { index } = query;
    const range = index.isPrimaryKey ? rangeOf(query.range) : query.range;
    const isOnDisk = index.isPrimaryKey || place.beside.includes(String(index.keyPath));
    if (range && isOnDisk) return down.count({ trans, query: { index, range } });
    return rowsOf({ trans, query }).then((rows) => rows.length);
  }

  function mutate(request: DBCoreMutateRequest): PromiseLike<DBCoreMutateResponse> {
    const { trans } = request;
    switch (request.type) {
      case "add":
      case "put": {
        const plain = request.values.map((row) => keyIn(row, field));
        if (plain.some(isLocked)) return failed(place);
        const keysBeneath = request.keys && { keys: request.keys.map(at) };
        return keepingDamaged(trans, request.values.map(sealed))
          .then((values) => down.mutate({ ...request, values, ...keysBeneath }))
          .then((answer) => answerFor(answer, plain));
      }
      case "delete": {
        if (request.keys.some(isLocked)) return failed(place);
        return down.mutate({ ...request, keys: request.keys.map(at) });
      }
      case "deleteRange": {
        const range = rangeOf(request.range);
        if (range) return down.mutate({ ...request, range });
        const query = { index: down.schema.primaryKey, range: request.range };
        return rowsOf({ trans, query }).then((rows) =>
          down.mutate({ trans, type: "delete", keys: rows.map((row) => at(keyIn(row, field))) }),
        );
      }
    }
  }

  /** What stood in a row's place and could not be opened stays beside it, for somebody who can mend it. */
  function keepingDamaged(
    trans: DBCoreTransaction,
    values: readonly unknown[],
  ): PromiseLike<readonly unknown[]> {
    const places = values.map((row) => keyIn(row, field));
    const hit = places.filter((one) => keys.damaged.has(`${place.name}/${String(one)}`));
    if (hit.length === 0) return Dexie.Promise.resolve(values);
    return down.getMany({ trans, keys: hit }).then((rows) => {
      const before = new Map(rows.map((row, which) => [hit[which], row] as const));
      return values.map((row) => {
        const old: unknown = before.get(keyIn(row, field));
        if (!isFields(row) || !isSealed(old)) return row;
        const isOpen = open(old) !== undefined;
        const damaged = isOpen ? old.damaged : [...(old.damaged ?? []), old.sealed];
        return { ...row, ...(damaged && { damaged }) };
      });
    });
  }

  return {
    ...down,
    get: ({ trans, key }) =>
      asPromise(latest(trans, () => getMany(trans, [key]).then(([row]) => row))),
    getMany: ({ trans, keys: asked }) => asPromise(latest(trans, () => getMany(trans, asked))),
    query: (request) =>
      asPromise(
        latest(request.trans, () =>
          rowsOf(request).then((rows) => {
            const some = rows.slice(0, request.limit ?? rows.length);
            return { result: request.values ? some : some.map((row) => keyIn(row, field)) };
          }),
        ),
      ),
    count: (request) => asPromise(latest(request.trans, () => count(request))),
    openCursor: ({ trans, query, reverse }) =>
      asPromise(
        latest(trans, () =>
          rowsOf({ trans, query, direction: reverse ? "prev" : "next" }).then((rows) =>
            cursorOver(trans, query.index, field, rows),
          ),
        ),
      ),
    mutate: (request) => asPromise(latest(request.trans, () => mutate(request))),
  };
}

// Dexie's own promises all along: any other would leave the transaction's zone.
function asPromise<Answer>(answer: PromiseLike<Answer>): Promise<Answer> {
  return Dexie.Promise.resolve(answer);
}

function failed(place: SealedPlace): PromiseLike<never> {
  return Dexie.Promise.reject(new LockedError(place.name));
}

function mayWrite(trans: DBCoreTransaction): boolean {
  return "mode" in trans && trans.mode !== "readonly";
}

/** The row as it is read; undefined for one whose key is not here, or that cannot be opened. */
function opened(row: unknown, place: SealedPlace, keys: SealedKeys): unknown {
  if (!isSealed(row)) return row;
  const id = keyIdOf(row);
  const key = id && keys.keyOf(id);
  const open = openRow(place, key, row);
  if (open) return open;
  if (key) keys.damaged.add(`${place.name}/${String(row[place.field])}`);
  return closedRow(place, row);
}

function answerFor(answer: DBCoreMutateResponse, plain: readonly unknown[]): DBCoreMutateResponse {
  const results = answer.results?.map((one: unknown, which) => one && plain[which]);
  return { ...answer, ...(results && { results }), lastResult: plain.at(-1) };
}

function keyIn(row: unknown, field: string): unknown {
  return isFields(row) ? row[field] : undefined;
}
