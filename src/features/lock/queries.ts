import { useStore as useStateOf } from "zustand";

import { useStore } from "#store/react.tsx";
import type { LockState } from "#store/sealedKeys.ts";

/** The lock as this tab sees it. */
export function useLockHere(): LockState {
  return useStateOf(useStore().database.keys.state);
}
