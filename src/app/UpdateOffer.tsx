import { useStore as useStateOf } from "zustand";

import { useFirstWords } from "#i18n/react.tsx";
import { useLive, useStore } from "#store/react.tsx";
import { isHeldByRun } from "#store/lockRun.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

import type { Updates } from "./updates.ts";

/**
 * On Today and on *Am I on?*, the first page of a volunteer's device, and never while a session runs on this device, in
 * whatever tab.
 */
export function UpdateOffer({ updates }: { updates: Updates }) {
  const state = useStateOf(updates.state);
  const words = useFirstWords().app;
  const store = useStore();
  const isHeld = useLive(async () => isHeldByRun(store));
  if (state === "none" || isHeld !== false) return null;
  return (
    <Banner
      tone="notice"
      actions={
        <Button disabled={state === "taking"} onPress={updates.take}>
          {words.takeUpdate}
        </Button>
      }
    >
      {words.updateReady}
    </Banner>
  );
}
