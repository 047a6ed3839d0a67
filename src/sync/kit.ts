import { type Bytes, bytesOf, framed, fromBase64, textOf, toBase64 } from "#crypto/bytes.ts";
import { keyFromSecret } from "#crypto/deriving.ts";
import { open, seal } from "#crypto/sealing.ts";
import { spelled, unspelled } from "#crypto/spelling.ts";
import type { CivilDate } from "#domain/civil.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { parseRole } from "#domain/role.ts";
import { isFields } from "#domain/shape.ts";
import type { RecoveryKit } from "#store/meeting.ts";
import type { LinkRow, RingKeysRow } from "#store/syncRows.ts";

import { bytesToPackage, type KeyPackage, packageToBytes } from "./packages.ts";

const codeBytes = 16;
const nameBytes = 3;
/** So much chance is in the code and the file's name. */
export const kitBytes = codeBytes + nameBytes;
const beside = framed(["korlag keys", "1"]);
const purpose = "korlag recovery kit";

/** All that a lost leader's device needs to come back as itself. */
export interface Kit {
  readonly content: KeyPackage;
  readonly link: LinkRow;
  readonly box: RingKeysRow["box"];
}

/**
 * What is printed, and the file that it opens; neither is of use without the other. Each file is called something else
 * than those before it, so that a browser leaves its name as it is and the paper tells which one belongs to it.
 *
 * @param chance `kitBytes` of them
 */
export async function kitFor(
  { content, link, box }: Kit,
  chance: Bytes,
  day: CivilDate,
): Promise<RecoveryKit> {
  const secret = chance.slice(0, codeBytes);
  const key = await keyFromSecret(secret, purpose);
  const said = {
    package: toBase64(packageToBytes(content)),
    link,
    ...(box && { slot: toBase64(box.slot), key: toBase64(box.key) }),
  };
  const sealed = await seal(key, bytesOf(JSON.stringify(said)), beside);
  const letters = spelled(chance.slice(codeBytes, kitBytes)).slice(0, 4).toLowerCase();
  const file = { format: "korlag-keys", sealed: toBase64(sealed) };
  return {
    code: spelled(secret),
    file: { name: `korlag-keys-${day}-${letters}.json`, text: `${JSON.stringify(file)}\n` },
  };
}

export async function openKit(
  file: string,
  code: string,
): Promise<Result<Kit, "not a kit" | "wrong code">> {
  const kit = parsed(file);
  const isKit = isFields(kit) && kit["format"] === "korlag-keys";
  const sealed = isKit ? bytesAt(kit["sealed"]) : undefined;
  if (!sealed) return refused("not a kit");
  const secret = unspelled(code, codeBytes);
  const bytes = secret && (await open(await keyFromSecret(secret, purpose), sealed, beside));
  if (!bytes) return refused("wrong code");
  const found = kitIn(parsed(textOf(bytes) ?? ""));
  return found ? done(found) : refused("not a kit");
}

function kitIn(said: unknown): Kit | undefined {
  if (!isFields(said) || !isFields(said["link"])) return undefined;
  const content = bytesToPackage(bytesAt(said["package"]));
  const { address, choir, device, token, role, owner, since } = said["link"];
  const known = parseRole(role);
  const texts = [address, choir, device, token, owner].every((text) => typeof text === "string");
  if (!content || !known || !texts || typeof since !== "number") return undefined;
  const slot = bytesAt(said["slot"]);
  const key = bytesAt(said["key"]);
  return {
    content,
    link: {
      key: "link",
      address: String(address),
      choir: String(choir),
      device: String(device),
      token: String(token),
      role: known,
      owner: String(owner),
      since,
      keysDue: false,
    },
    box: slot.length > 0 && key.length > 0 ? { slot, key } : undefined,
  };
}

function bytesAt(text: unknown): Bytes {
  return (typeof text === "string" ? fromBase64(text) : undefined) ?? new Uint8Array(0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
