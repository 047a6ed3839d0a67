import { createHash } from "node:crypto";

/** The bytes of a text that the contract has let through as base64url. */
export const bytes = (text: string): Buffer => Buffer.from(text, "base64url");

/** Bytes as the contract writes them. */
export const text = (stored: Uint8Array): string =>
  Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength).toString("base64url");

export const sha256 = (input: Uint8Array): Buffer => createHash("sha256").update(input).digest();
