import { parseKind } from "#domain/facets.ts";
import type { SharedRing } from "#domain/role.ts";
import { isFarAhead } from "#domain/stamp.ts";

import { isEdit } from "./arrivals.ts";
import { type ArrivingFacet, reasonToWait } from "./receive.ts";
import { canOpen, sealedBy } from "./sealedTables.ts";
import type { Store } from "./store.ts";
import { type Envelope, type QuarantineRow, syncTables } from "./syncRows.ts";

/** What came of a ring, by whether it could be opened. */
export interface Tried {
  readonly opened: readonly Envelope[];
  /** What could not, and why. */
  readonly closed: readonly Closed[];
  /** It was carried here by hand. */
  readonly passesOn?: boolean;
}

type Closed = Pick<QuarantineRow, "why" | "envelope">;
type Told = Pick<QuarantineRow, "envelope" | "carried">;

/**
 * Whether it is to be kept where nothing can be written now, because the lock is shut. Nor can anything be kept aside
 * then: it must not be of somebody who was erased, and who that is lies locked too.
 */
export function isLockedAway({ database, now }: Store, facet: ArrivingFacet): boolean {
  if (canOpen(database, "care")) return false;
  const kind = reasonToWait(facet, now()) ? undefined : parseKind(facet.kind);
  return !kind || sealedBy(kind) !== undefined;
}

/**
 * Sets apart what cannot be opened, and lets go of what need not lie there any more; in the transaction that keeps the
 * rest of what came.
 *
 * Of each facet the latest that the endpoint told lies there. Beside that, and not in its place, lies what was carried
 * here, for the key to it may never come; and what is ahead of its time, for until then the other one stands.
 */
export async function setApart(
  { database, now }: Store,
  ring: SharedRing,
  { opened, closed, passesOn = false }: Tried,
): Promise<void> {
  const { quarantine } = syncTables(database);
  const keys = await quarantine.where("ring").equals(ring).primaryKeys();
  // Mostly nothing lies there, and nothing comes.
  if (keys.length === 0 && closed.length === 0) return;
  const time = now();
  const overtakes = (one: Told, other: Told) => {
    const [later, earlier] = [one.envelope, other.envelope];
    if (later.id !== earlier.id) return false;
    if (later.stamp === earlier.stamp) return true;
    const isHandedOver = one.carried === true || other.carried === true;
    return !isHandedOver && later.stamp > earlier.stamp && !isFarAhead(later.stamp, time);
  };
  const come = closed.map((one) => rowOf(ring, one, passesOn));
  const names = new Set([...opened, ...come.map(({ envelope }) => envelope)].map(({ id }) => id));
  const found = await quarantine.bulkGet(keys.filter((key) => names.has(nameIn(key))));
  const lying = found.flatMap((row) => row ?? []);
  // Whoever was erased is erased, whatever else was said.
  const isEnded = ({ envelope }: Told) =>
    opened.some(({ id, kind }) => id === envelope.id && kind === "erased");
  const told: Told[] = [...opened.map((envelope) => ({ envelope })), ...come.filter(isTold)];
  const goes = lying.filter((row) => isEnded(row) || told.some((one) => overtakes(one, row)));
  const stays = lying.filter((row) => isTold(row) && !goes.includes(row));
  await quarantine.bulkDelete(goes.map(({ key }) => key));
  await quarantine.bulkPut(come.filter((row) => !stays.some((one) => overtakes(one, row))));
}

/** By the endpoint, or as something that has stood there for long. */
function isTold({ carried }: Told): boolean {
  return carried !== true;
}

function rowOf(ring: SharedRing, { why, envelope }: Closed, passesOn: boolean): QuarantineRow {
  const key = [ring, envelope.id, envelope.stamp].join("/");
  return { key, ring, why, envelope, ...(passesOn && isEdit(envelope) && { carried: true }) };
}

/** The facet's name on the wire. An older Korlag kept one envelope of each, and no stamp in its key. */
function nameIn(key: string): string {
  return key.split("/")[1] ?? "";
}
