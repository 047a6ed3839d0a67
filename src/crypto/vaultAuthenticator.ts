import type { Bytes } from "./bytes.ts";

/** What a device's own lock (finger, face, code) keeps a key for. */
export interface Kept {
  readonly credential: Bytes;
  readonly key: Bytes;
}

/** Whether this device has a lock of its own that browsers may ask. Whether it can keep a key is known when it has tried. */
export async function hasAuthenticator(): Promise<boolean> {
  try {
    // Not there outside a secure context and in some browsers, whatever the types say.
    const office = (globalThis as { PublicKeyCredential?: typeof PublicKeyCredential })
      .PublicKeyCredential;
    return (await office?.isUserVerifyingPlatformAuthenticatorAvailable()) ?? false;
  } catch {
    return false;
  }
}

/**
 * Has the device make a key that it gives out again only to somebody it knows.
 *
 * @param name what the device calls it in its own list; nobody's name
 * @returns undefined where the person said no, or the device cannot keep such a key
 */
export async function keepWithAuthenticator(name: string, salt: Bytes): Promise<Kept | undefined> {
  const made = await orUndefined(async () =>
    navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { name },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name, displayName: name },
        pubKeyCredParams: [
          { type: "public-key", alg: -7 },
          { type: "public-key", alg: -257 },
        ],
        authenticatorSelection: {
          authenticatorAttachment: "platform",
          userVerification: "required",
          residentKey: "discouraged",
        },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (!(made instanceof PublicKeyCredential)) return undefined;
  const { prf } = made.getClientExtensionResults();
  if (prf?.enabled === false) return undefined;
  const credential = new Uint8Array(made.rawId);
  const first = prf?.results?.first;
  // Some tell the key only when they are asked for it.
  const key = first ? bytesIn(first) : await askAuthenticator(credential, salt);
  return key && { credential, key };
}

/** The key again; undefined where the person said no. */
export async function askAuthenticator(credential: Bytes, salt: Bytes): Promise<Bytes | undefined> {
  const told = await orUndefined(async () =>
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: [{ type: "public-key", id: credential, transports: ["internal"] }],
        userVerification: "required",
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (!(told instanceof PublicKeyCredential)) return undefined;
  const first = told.getClientExtensionResults().prf?.results?.first;
  return first && bytesIn(first);
}

function bytesIn(source: BufferSource): Bytes {
  const whole = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  return Uint8Array.from(whole);
}

async function orUndefined<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
