import { createStore, type StoreApi } from "zustand/vanilla";

import { type Language, parseLanguage } from "#domain/language.ts";
import { parseRole, type Role } from "#domain/role.ts";

export type Theme = "system" | "light" | "dark";

/**
 * What this device remembers outside the database: how to speak and look, and that a choir is here.
 * The last is the sentinel: when the browser has thrown the database away, this still knows that there was one.
 */
export interface DeviceCard {
  readonly language: Language | undefined;
  readonly theme: Theme;
  readonly choir: "real" | undefined;
  /** Which choir was open last. */
  readonly open: "real" | "made up" | undefined;
  /** When the real choir was last saved to a file here, in milliseconds since 1970. */
  readonly savedFileAt?: number | undefined;
  /** What this device is for, as it was when it was last asked: the first screen need not wait to know. */
  readonly role?: Role | undefined;
}

/** What the card says where no choir is; the language and the theme are the person's, and stay. */
export const noChoir = {
  choir: undefined,
  open: undefined,
  savedFileAt: undefined,
  role: undefined,
} satisfies Partial<DeviceCard>;

export interface Device {
  readonly card: StoreApi<DeviceCard>;
  readonly change: (part: Partial<DeviceCard>) => void;
}

/** As much of the browser's `localStorage` as is needed. */
export type SmallStorage = Pick<Storage, "getItem" | "setItem">;

const key = "korlag.device";

/** @param storage undefined where the browser forbids it: the device then remembers until the tab is closed */
export function createDevice(storage: SmallStorage | undefined): Device {
  const card = createStore<DeviceCard>(() => readCard(storage));
  return {
    card,
    change: (part) => {
      card.setState(part);
      try {
        storage?.setItem(key, JSON.stringify(card.getState()));
      } catch {
        // Full or forbidden: what is remembered here is convenience, the choir itself is in the database.
      }
    },
  };
}

function readCard(storage: SmallStorage | undefined): DeviceCard {
  const blank: DeviceCard = {
    language: undefined,
    theme: "system",
    choir: undefined,
    open: undefined,
  };
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null) return blank;
    const { language, theme, choir, open, savedFileAt, role } = kept as Record<string, unknown>;
    return {
      language: parseLanguage(language),
      theme: theme === "light" || theme === "dark" ? theme : "system",
      choir: choir === "real" ? "real" : undefined,
      open: open === "real" || open === "made up" ? open : undefined,
      savedFileAt: typeof savedFileAt === "number" ? savedFileAt : undefined,
      role: parseRole(role),
    };
  } catch {
    return blank;
  }
}
