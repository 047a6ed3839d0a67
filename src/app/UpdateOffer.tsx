import { useStore as useStateOf } from "zustand";

import { isLed } from "#domain/run.ts";
import { useFirstWords } from "#i18n/react.tsx";
import { useLive, useNow } from "#store/react.tsx";
import { readRunning } from "#store/running.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

import type { Updates } from "./updates.ts";

/** On Today and on *Am I on?*, the first page of a volunteer's device, and never while a session runs on this device, in whatever tab. */
export function UpdateOffer({ updates }: { updates: Updates }) {
  const state = useStateOf(updates.state);
  const words = useFirstWords().app;
  const now = useNow(60_000);
  const running = useLive(async (database) => ({ run: await readRunning(database) }));
  if (state === "none" || !running || (running.run && isLed(running.run, now))) return null;
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
