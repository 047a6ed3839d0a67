import type { Bytes } from "./bytes.ts";

const smallestStep = 64;
const end = 0x80;

/** Filled up to a size step, so that a length does not tell a short name from a long one. At most an eighth is added. */
export function padded(bytes: Uint8Array): Bytes {
  const whole = new Uint8Array(stepFor(bytes.length + 1));
  whole.set(bytes);
  whole[bytes.length] = end;
  return whole;
}

/** What was filled up; undefined for what was not. */
export function unpadded(bytes: Bytes): Bytes | undefined {
  let last = bytes.length - 1;
  while (bytes[last] === 0) last -= 1;
  return bytes[last] === end ? bytes.slice(0, last) : undefined;
}

function stepFor(length: number): number {
  const step = Math.max(smallestStep, 2 ** (Math.floor(Math.log2(length)) - 3));
  return Math.ceil(length / step) * step;
}
