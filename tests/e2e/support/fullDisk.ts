import type { Page } from "@playwright/test";

/**
 * From now on the browser answers every write as it does when the disk is full, or writes again. In the middle of a
 * story the refusal is made in the page: to be refused by the browser itself, a device has to begin anew (`force.ts`).
 */
export async function fillDevice(page: Page, full: boolean): Promise<void> {
  await page.evaluate((isFull) => {
    const own = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype) as Record<
      string,
      PropertyDescriptor
    >;
    const really = own["reallyPut"]?.value ?? own["put"]?.value;
    const refuse = () => {
      throw new DOMException("The disk is full", "QuotaExceededError");
    };
    const kept = { configurable: true, writable: true };
    Object.defineProperty(IDBObjectStore.prototype, "reallyPut", { ...kept, value: really });
    Object.defineProperty(IDBObjectStore.prototype, "put", {
      ...kept,
      value: isFull ? refuse : really,
    });
  }, full);
}
