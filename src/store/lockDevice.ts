import { hasAuthenticator } from "#crypto/vaultAuthenticator.ts";

/** Whether the device has a lock of its own that could open ours; whether it can is known when it has tried. */
export async function hasDeviceLock(): Promise<boolean> {
  return hasAuthenticator();
}
