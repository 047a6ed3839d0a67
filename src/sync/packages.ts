import { type Bytes, bytesOf, framed, fromBase64, textOf, toBase64 } from "#crypto/bytes.ts";
import { keyFromSecret } from "#crypto/deriving.ts";
import { sha256 } from "#crypto/fingerprint.ts";
import { open, seal } from "#crypto/sealing.ts";
import { parseRole, type Role, type SharedRing, sharedRings } from "#domain/role.ts";
import { isFields } from "#domain/shape.ts";
import { type ArrivingFacet, isArrivingFacet } from "#store/receive.ts";
import type { RingKeysRow, Witness } from "#store/syncRows.ts";

import { fromPairs, pairsOf } from "./epochs.ts";

/** What a device is handed: the keys of its rings, and with an invitation what it is to show first. */
export interface KeyPackage {
  readonly choir: string;
  readonly role: Role;
  readonly keys: readonly RingKeysRow[];
  readonly first: readonly ArrivingFacet[];
  /** By ring, what whoever hands this over holds at that moment; not in letters, and not from an older Korlag. */
  readonly witnesses: ReadonlyMap<SharedRing, Witness>;
}

/** What nobody bears witness to. */
export const noWitness: KeyPackage["witnesses"] = new Map();

/** What a new device says of itself to whoever invited it. */
export interface DeviceCard {
  readonly owner: string;
  /** Where it gets new keys, base64url. */
  readonly slot: string;
  readonly tokenHash: string;
}

export function packageToBytes({ choir, role, keys, first, witnesses }: KeyPackage): Bytes {
  const rings = keys.map((row) => [
    row.ring,
    toBase64(row.naming),
    pairsOf(row).map(({ epoch, key }) => [epoch, toBase64(key)]),
  ]);
  const told = [...witnesses].map(([ring, { by, what }]) => [ring, by, what]);
  const said = { choir, role, rings, first, ...(told.length > 0 && { witnesses: told }) };
  return bytesOf(JSON.stringify(said));
}

/** Undefined for anything that is not one. */
export function bytesToPackage(bytes: Bytes): KeyPackage | undefined {
  const said = parsed(bytes);
  if (!isFields(said) || !Array.isArray(said["rings"]) || typeof said["choir"] !== "string") {
    return undefined;
  }
  const role = parseRole(said["role"]);
  const keys = said["rings"].flatMap((ring: unknown) => ringKeysIn(ring) ?? []);
  const first = Array.isArray(said["first"]) ? said["first"].filter(isArrivingFacet) : [];
  const witnesses = witnessesIn(said["witnesses"]);
  return role && keys.length > 0
    ? { choir: said["choir"], role, keys, first, witnesses }
    : undefined;
}

function witnessesIn(said: unknown): KeyPackage["witnesses"] {
  if (!Array.isArray(said)) return noWitness;
  const told = said.flatMap((one: unknown) => {
    const [name, by, what] = Array.isArray(one) ? (one as unknown[]) : [];
    const ring = ringCalled(name);
    const isWhole = ring && typeof by === "string" && typeof what === "string";
    return isWhole ? [[ring, { by, what }] as const] : [];
  });
  return new Map(told);
}

function ringCalled(name: unknown): SharedRing | undefined {
  return sharedRings.find((one) => one === name);
}

function ringKeysIn(said: unknown): RingKeysRow | undefined {
  const [name, naming, epochs] = Array.isArray(said) ? (said as unknown[]) : [];
  const ring = ringCalled(name);
  const namingKey = keyIn(naming);
  if (!ring || !namingKey || !Array.isArray(epochs)) return undefined;
  const keys = epochs.flatMap((pair: unknown) => {
    const [epoch, text] = Array.isArray(pair) ? (pair as unknown[]) : [];
    const key = keyIn(text);
    return key && typeof epoch === "number" ? [{ epoch, key }] : [];
  });
  return { ring, naming: namingKey, ...fromPairs(keys) };
}

function keyIn(text: unknown): Bytes | undefined {
  const bytes = typeof text === "string" ? fromBase64(text) : undefined;
  return bytes?.length === 32 ? bytes : undefined;
}

/** The code that the endpoint is shown; it tells nothing of what the secret opens. */
export async function codeFromSecret(secret: Bytes): Promise<string> {
  return toBase64((await sha256(framed(["korlag invitation", secret]))).slice(0, 16));
}

const invitation = framed(["korlag invitation", "1"]);

export async function sealPackage(secret: Bytes, content: KeyPackage): Promise<string> {
  const key = await keyFromSecret(secret, "korlag invitation");
  return toBase64(await seal(key, packageToBytes(content), invitation));
}

export async function openPackage(secret: Bytes, sealed: string): Promise<KeyPackage | undefined> {
  const key = await keyFromSecret(secret, "korlag invitation");
  const bytes = fromBase64(sealed);
  const content = bytes && (await open(key, bytes, invitation));
  return content && bytesToPackage(content);
}

export async function sealCard(secret: Bytes, device: string, card: DeviceCard): Promise<string> {
  const key = await keyFromSecret(secret, "korlag card");
  const content = bytesOf(JSON.stringify(card));
  return toBase64(await seal(key, content, framed(["korlag card", device])));
}

/** Undefined for a card that was not sealed under this secret. */
export async function openCard(
  secret: Bytes,
  device: string,
  sealed: string,
): Promise<DeviceCard | undefined> {
  const key = await keyFromSecret(secret, "korlag card");
  const bytes = fromBase64(sealed);
  const content = bytes && (await open(key, bytes, framed(["korlag card", device])));
  const card = content && parsed(content);
  if (!isFields(card)) return undefined;
  const { owner, slot, tokenHash } = card;
  if (typeof owner !== "string" || typeof slot !== "string" || typeof tokenHash !== "string") {
    return undefined;
  }
  return { owner, slot, tokenHash };
}

/** What the endpoint keeps of a token. */
export async function hashOfToken(token: string): Promise<string> {
  return toBase64(await sha256(fromBase64(token) ?? new Uint8Array(0)));
}

function parsed(bytes: Bytes): unknown {
  try {
    return JSON.parse(textOf(bytes) ?? "");
  } catch {
    return undefined;
  }
}
