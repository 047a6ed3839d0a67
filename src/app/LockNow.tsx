import { Suspense, useState } from "react";
import { useStore as useStateOf } from "zustand";

import { useFirstWords, useWords } from "#i18n/react.tsx";
import type { NotLocked } from "#store/lock.ts";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

/** Locks at once, in all tabs; where it cannot, it says why. There only where a lock is on and open. */
export function LockNow() {
  const store = useStore();
  const { hasLock, kind } = useStateOf(store.database.keys.state);
  const keeping = useStateOf(store.keeping.state, (state) => state.kind);
  const words = useFirstWords().app;
  const [why, setWhy] = useState<NotLocked>();
  if (!hasLock || kind !== "open") return null;
  const lock = async () => {
    const locked = await (await import("#store/lock.ts")).lockNow(store);
    setWhy(locked.ok ? undefined : locked.why);
  };
  const isWaited = why === "something waits";
  return (
    <div className="stack">
      {isWaited && keeping === "waiting" && (
        <Suspense fallback={null}>
          <SomethingWaits />
        </Suspense>
      )}
      {why && !isWaited && why !== "no lock" && (
        <Banner tone="trouble">{words.trouble[why]}</Banner>
      )}
      <div className="row">
        <Button icon="key" onPress={lock}>
          {words.lockNow}
        </Button>
      </div>
    </div>
  );
}

/** Its words come after the first ones: the frame does not wait for them. */
function SomethingWaits() {
  return <Banner tone="trouble">{useWords().lock.somethingWaits}</Banner>;
}
