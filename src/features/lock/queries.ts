import { useStore as useStateOf } from "zustand";

import { readSharesCare } from "#store/meetingState.ts";
import { useLive, useStore } from "#store/react.tsx";
import type { LockState } from "#store/sealedKeys.ts";

/** Whether the keys by which this device meets others over names and cards lie among what is locked. */
export function useSharesCare(): boolean | undefined {
  return useLive(readSharesCare);
}

/** The lock as this tab sees it. */
export function useLockHere(): LockState {
  return useStateOf(useStore().database.keys.state);
}
