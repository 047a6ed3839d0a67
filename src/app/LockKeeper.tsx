import { Suspense, useEffect, useState } from "react";
import { useStore as useStateOf } from "zustand";

import { paths } from "#features/paths.ts";
import { useFirstWords, useWords } from "#i18n/react.tsx";
import type { NotLocked } from "#store/lock.ts";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { dismissUndo } from "#ui/undo.ts";

import { watchTouch } from "./watchTouch.ts";

/** Locks by itself when nobody has touched the screen for a while, and when the page goes. Shows nothing. */
export function LockKeeper() {
  const store = useStore();
  const { hasLock, kind, minutes } = useStateOf(store.database.keys.state);
  const isOpen = hasLock && kind === "open";
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = async () => (await import("#store/lock.ts")).forgetHere(store);
    // A page that goes waits for nothing, and may come back as it was.
    const gone = () => {
      if (!store.keeping.isWaiting()) store.database.keys.forget();
    };
    return watchTouch(minutes * 60_000, store.now, () => void close(), gone);
  }, [store, isOpen, minutes]);
  // What was offered to be undone may name somebody.
  useEffect(() => {
    if (hasLock && !isOpen) dismissUndo();
  }, [hasLock, isOpen]);
  return null;
}

/** What somebody did a moment ago was not kept, because it is locked: that is said, and where to unlock. */
export function LockedBanner() {
  const { keys } = useStore().database;
  const words = useFirstWords().app;
  if (!useStateOf(keys.state, ({ refused }) => refused)) return null;
  return (
    <Banner
      tone="trouble"
      actions={
        <ButtonLink href={paths.lock} icon="key">
          {words.unlock}
        </ButtonLink>
      }
    >
      {words.refused}
    </Banner>
  );
}

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
