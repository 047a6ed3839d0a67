import { type Bytes, bytesOf, framed, fromBase64, textOf, toBase64 } from "#crypto/bytes.ts";
import { cipherHere } from "#crypto/vault.ts";
import { isFields } from "#domain/shape.ts";

import { type KeptKey, type KeptKeys, keyIdBytes } from "./sealedKeys.ts";

/** The data keys, sealed under the main key. */
export function sealedUnder(main: Bytes, { names, cards }: KeptKeys): Bytes {
  const told = ({ id, secret }: KeptKey) => ({ id: toBase64(id), secret: toBase64(secret) });
  const text = JSON.stringify({ names: told(names), cards: told(cards) });
  return sealUnder(main, bytesOf(text), "data keys");
}

/** The data keys; undefined when the main key is another one. */
export function keysBehind(main: Bytes, sealed: Bytes): KeptKeys | undefined {
  const content = openUnder(main, sealed, "data keys");
  const text = content && textOf(content);
  if (text === undefined) return undefined;
  const told: unknown = JSON.parse(text);
  if (!isFields(told)) return undefined;
  const [names, cards] = [keptFrom(told["names"]), keptFrom(told["cards"])];
  return names && cards && { names, cards };
}

function keptFrom(told: unknown): KeptKey | undefined {
  if (!isFields(told)) return undefined;
  const [id, secret] = [fromBase64(String(told["id"])), fromBase64(String(told["secret"]))];
  return id && secret && { id, secret };
}

export function sealUnder(key: Bytes, content: Bytes, purpose: string): Bytes {
  const cipher = cipherHere();
  if (!cipher) throw new Error("The cipher is fetched before anything is locked");
  const vaultKey = cipher.vaultKeyFrom(new Uint8Array(keyIdBytes), key);
  return cipher.sealAtOnce(vaultKey, content, framed(["korlag lock", purpose]));
}

export function openUnder(key: Bytes, sealed: Bytes, purpose: string): Bytes | undefined {
  const cipher = cipherHere();
  const vaultKey = cipher?.vaultKeyFrom(new Uint8Array(keyIdBytes), key);
  return vaultKey && cipher?.openAtOnce(vaultKey, sealed, framed(["korlag lock", purpose]));
}
