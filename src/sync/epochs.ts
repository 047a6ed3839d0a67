import { toBase64 } from "#crypto/bytes.ts";
import type { EpochKey, RingKeysRow } from "#store/syncRows.ts";

import { newestOf } from "./keyring.ts";

type Keys = Pick<RingKeysRow, "epochs" | "twins">;

/** As many as a letter has room for: a device may have been away through several changes. */
export const mostKeys = 40;

/**
 * All keys of a ring in the order of their epochs, of one epoch the one that seals last: an older Korlag takes only that
 * one. What is on its way is not among them, for nobody is to seal with it yet.
 */
export function pairsOf({ epochs, twins = [] }: Keys): EpochKey[] {
  const newest = newestOf(epochs);
  const sealing = Object.entries(epochs).map(([epoch, key]) => ({ epoch: Number(epoch), key }));
  const usable = twins.filter(({ epoch }) => epoch <= newest);
  return [...usable, ...sealing].toSorted((a, b) => a.epoch - b.epoch);
}

/** The other way round: of several keys of one epoch the last seals. */
export function fromPairs(pairs: readonly EpochKey[]): Keys {
  const epochs = Object.fromEntries(pairs.map(({ epoch, key }) => [epoch, key]));
  const twins = pairs.filter(({ epoch, key }) => epochs[epoch] !== key);
  return twins.length > 0 ? { epochs, twins } : { epochs };
}

/** The newest keys of a ring, as many as can be handed over at once. */
export function latestOf({ ring, naming, ...keys }: RingKeysRow, most = mostKeys): RingKeysRow {
  return { ring, naming, ...fromPairs(pairsOf(keys).slice(-most)) };
}

/**
 * What is here with what is said beside it: no key is ever lost, for something may be sealed with it.
 *
 * @param said of the same ring; keys of another choir are passed over
 * @param preferred whose key seals where both have one of the same epoch
 */
export function withEpochs(
  before: RingKeysRow,
  said: RingKeysRow,
  preferred: "ours" | "theirs" = "ours",
): RingKeysRow {
  if (toBase64(before.naming) !== toBase64(said.naming)) return before;
  const { twins: ours = [], ...rest } = before;
  const epochs =
    preferred === "ours"
      ? { ...said.epochs, ...before.epochs }
      : { ...before.epochs, ...said.epochs };
  const all = [...ours, ...(said.twins ?? []), ...pairsOf(before), ...pairsOf(said)];
  const sealing = new Set(Object.entries(epochs).map(([epoch, key]) => nameOf(Number(epoch), key)));
  const named = new Map(all.map((one) => [nameOf(one.epoch, one.key), one]));
  const twins = [...named].flatMap(([name, one]) => (sealing.has(name) ? [] : one));
  return { ...rest, epochs, ...(twins.length > 0 && { twins }) };
}

/** Whether a letter lacks a key that is here, though it holds older ones: whoever wrote it does not know of that key. */
export function lacksSome(letter: RingKeysRow, here: RingKeysRow): boolean {
  const told = pairsOf(letter);
  const names = new Set(told.map(({ epoch, key }) => nameOf(epoch, key)));
  const oldest = told[0]?.epoch ?? Number.POSITIVE_INFINITY;
  return pairsOf(here).some(({ epoch, key }) => epoch > oldest && !names.has(nameOf(epoch, key)));
}

function nameOf(epoch: number, key: Uint8Array<ArrayBuffer>): string {
  return `${epoch} ${toBase64(key)}`;
}
