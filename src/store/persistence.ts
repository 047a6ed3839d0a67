/** As much of the browser's `navigator.storage` as is needed; each part is missing somewhere. */
export type StorageOffice = Partial<Pick<StorageManager, "persist" | "persisted" | "estimate">>;

/**
 * Whether the browser has promised not to throw the choir away when it wants space.
 * `unknown`: it does not say. Bytes are undefined where they are not told.
 */
export interface Persistence {
  readonly kind: "granted" | "denied" | "unknown";
  readonly usedBytes: number | undefined;
  readonly quotaBytes: number | undefined;
}

/**
 * Asks the browser to keep what is stored; some ask the person, some decide by themselves.
 *
 * @param office undefined where the browser has none, as outside a secure context
 */
export async function askToPersist(office: StorageOffice | undefined): Promise<Persistence> {
  return answer(office, async () => (await office?.persisted?.()) || office?.persist?.());
}

/** The same answer without asking. */
export async function readPersistence(office: StorageOffice | undefined): Promise<Persistence> {
  return answer(office, async () => office?.persisted?.());
}

async function answer(
  office: StorageOffice | undefined,
  isPersistent: () => Promise<boolean | undefined>,
): Promise<Persistence> {
  const persistent = await orUndefined(isPersistent);
  const room = await orUndefined(async () => office?.estimate?.());
  return {
    kind: persistent === undefined ? "unknown" : persistent ? "granted" : "denied",
    usedBytes: room?.usage,
    quotaBytes: room?.quota,
  };
}

// A private window may throw where it has nothing to say.
async function orUndefined<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
