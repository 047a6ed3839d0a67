import { type Bytes, bytesOf, framed, fromBase64, textOf, toBase64 } from "#crypto/bytes.ts";
import { blindName } from "#crypto/naming.ts";
import { open, seal } from "#crypto/sealing.ts";
import { isErasure } from "#domain/erasing.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { protocolVersion } from "#protocol/version.ts";
import { type ArrivingFacet, isArrivingFacet } from "#store/receive.ts";
import type { WaitingFacet } from "#store/syncReading.ts";
import type { Envelope, QuarantineRow } from "#store/syncRows.ts";

import type { OpenRing } from "./keyring.ts";

/** Of which choir, and who seals. */
export interface Sealer {
  readonly choir: string;
  readonly device: string;
}

/** A facet as it goes out: hidden but for what the endpoint needs to put facets in order. */
export async function facetToSealed(
  { choir, device }: Sealer,
  { ring, naming, keys, newest }: OpenRing,
  { kind, id, facet, value, stamp, prev, seen, form }: WaitingFacet,
): Promise<Envelope> {
  const [key] = keys.get(newest) ?? [];
  if (!key) throw new Error(`The ring ${ring} has no key of its newest epoch`);
  const name = toBase64(await blindName(naming, [kind, id, facet]));
  const open = { id: name, stamp, epoch: newest, kind: form, by: device, prev };
  const content = bytesOf(
    JSON.stringify([kind, id, facet, value, ...(seen.length > 0 ? [seen] : [])]),
  );
  const sealed = await seal(key, content, besideOf(choir, ring, open));
  return { ...open, sealed: toBase64(sealed) };
}

/** The facet that was sealed; why not, where that cannot be had. */
export async function sealedToFacet(
  choir: string,
  { ring, keys }: OpenRing,
  envelope: Envelope,
): Promise<Result<ArrivingFacet, QuarantineRow["why"]>> {
  const mayOpen = keys.get(envelope.epoch);
  if (!mayOpen) return refused("no key");
  const sealed = fromBase64(envelope.sealed);
  const beside = besideOf(choir, ring, envelope);
  for (const key of sealed ? mayOpen : []) {
    const content = sealed && (await open(key, sealed, beside));
    const facet = content && facetIn(content, ring, envelope);
    if (facet) return done(facet);
  }
  return refused("changed");
}

/** Everything that is told in clear. Whoever opens must say the same, or it does not open. */
function besideOf(choir: string, ring: string, envelope: Omit<Envelope, "sealed">): Bytes {
  const { id, stamp, epoch, kind, by, prev } = envelope;
  const parts = [choir, ring, id, stamp, String(epoch), kind, by, prev ?? ""];
  return framed(["korlag facet", String(protocolVersion), ...parts]);
}

function facetIn(
  content: Bytes,
  ring: OpenRing["ring"],
  { stamp, prev, kind: form }: Envelope,
): ArrivingFacet | undefined {
  const parts = partsOf(content);
  const [kind, id, facet, value, seen] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const told = { kind, id, facet, value, stamp, prev, seen, ring };
  if (!isArrivingFacet(told)) return undefined;
  if (form === "erased") {
    const names = told.facet === "life" ? [] : [told.facet];
    return { ...told, facet: "life", value: { state: "erased", facets: names } };
  }
  // Only who may erase gets the endpoint to take an envelope that says so; in another one it is a trick.
  return isErasure(told) ? undefined : told;
}

function partsOf(content: Bytes): unknown {
  try {
    return JSON.parse(textOf(content) ?? "");
  } catch {
    return undefined;
  }
}
