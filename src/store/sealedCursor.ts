import { Dexie, type DBCoreCursor, type DBCoreIndex, type DBCoreTransaction } from "dexie";

import { isFields } from "#domain/shape.ts";

/** Walks over rows that have been read and opened already, in their order, as a cursor of the browser would. */
export function cursorOver(
  trans: DBCoreTransaction,
  index: DBCoreIndex,
  field: string,
  rows: readonly unknown[],
): DBCoreCursor | null {
  if (rows.length === 0) return null;
  let at = 0;
  let next: number | undefined;
  let stop: (value?: unknown) => void = notStarted;
  let fail: (error: Error) => void = notStarted;
  const primaryKeyAt = (place: number) => {
    const row = rows[place];
    return isFields(row) ? row[field] : undefined;
  };
  const keyAt = (place: number): unknown =>
    index.isPrimaryKey ? primaryKeyAt(place) : index.extractKey?.(rows[place]);
  const from = (place: number, isThere: (key: unknown) => boolean) => {
    let found = place;
    while (found < rows.length && !isThere(keyAt(found))) found += 1;
    return found;
  };
  const isDownward = rows.length > 1 && String(keyAt(0)) > String(keyAt(rows.length - 1));
  const reaches = (key: unknown, wanted: unknown) =>
    isDownward ? String(key) <= String(wanted) : String(key) >= String(wanted);

  const cursor: DBCoreCursor = {
    trans,
    get key() {
      return keyAt(at);
    },
    get primaryKey() {
      return primaryKeyAt(at);
    },
    get value() {
      return rows[at];
    },
    get done() {
      return at >= rows.length;
    },
    continue: (wanted?: unknown) => {
      next = wanted === undefined ? at + 1 : from(at + 1, (key) => reaches(key, wanted));
    },
    continuePrimaryKey: (wanted: unknown, primary: unknown) => {
      next = from(at + 1, (key) => reaches(key, wanted));
      while (next < rows.length && !reaches(primaryKeyAt(next), primary)) next += 1;
    },
    advance: (count: number) => {
      next = at + count;
    },
    stop: (value?: unknown) => stop(value),
    fail: (error: Error) => fail(error),
    start: (onNext) =>
      new Dexie.Promise((resolve, reject) => {
        let isGoing = true;
        stop = (value) => {
          isGoing = false;
          resolve(value);
        };
        fail = (error) => {
          isGoing = false;
          reject(error);
        };
        try {
          for (next = at; next !== undefined;) {
            at = next;
            if (!isGoing || at >= rows.length) break;
            next = undefined;
            onNext();
          }
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
        // Behind the last.
        if (isGoing && at >= rows.length) stop();
      }),
    next: () => {
      let isFirst = true;
      return cursor
        .start(() => {
          if (isFirst) cursor.continue();
          else cursor.stop();
          isFirst = false;
        })
        .then(() => cursor);
    },
  };
  return cursor;
}

function notStarted(): never {
  throw new Error("Cursor not started");
}
