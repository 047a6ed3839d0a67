import { spelled, unspelled } from "#crypto/spelling.ts";
import { type Bytes, fromBase64, toBase64 } from "#crypto/bytes.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { parseRole, type Role } from "#domain/role.ts";
import type { InvitationProblem } from "#store/meeting.ts";

/** Ten bytes: sixteen letters to be read out, and more than anybody can try in a day or a thousand years. */
export const secretBytes = 10;

const form = "1";

export interface InvitationText {
  readonly secret: Bytes;
  /** Known from a link only. */
  readonly address: string | undefined;
  readonly role: Role | undefined;
}

/**
 * A link whose key-bearing part stands behind `#`: no browser sends that anywhere. It names where the choir meets and
 * what the device is to be.
 *
 * @param app where the app comes from, such as `https://korlag.example`
 */
export function invitationLink(app: string, secret: Bytes, role: Role, address: string): string {
  return `${app}/join#${[form, role, toBase64(secret), encodeURIComponent(address)].join(".")}`;
}

export function invitationCode(secret: Bytes): string {
  return spelled(secret);
}

/** Understands a link, the part of it behind `#`, and a code that was read out. */
export function parseInvitation(text: string): Result<InvitationText, InvitationProblem> {
  const typed = text.trim();
  const [, behind] = /(?:^|#)([\w-]+\.[a-z]*\.\S*)/.exec(typed) ?? [];
  if (behind === undefined) {
    const secret = unspelled(typed, secretBytes);
    if (secret) return done({ secret, address: undefined, role: undefined });
    const looksLikeCode = /^[\da-z\s.–—-]{12,30}$/i.test(typed);
    return refused(looksLikeCode ? "mistyped" : "not an invitation");
  }
  const [version, role = "", secretText = "", ...address] = behind.split(".");
  if (version !== form) return refused("newer");
  const secret = fromBase64(secretText);
  const known = parseRole(role);
  const place = decoded(address.join("."));
  if (secret?.length !== secretBytes || !known || !place) return refused("mistyped");
  return done({ secret, address: place, role: known });
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
