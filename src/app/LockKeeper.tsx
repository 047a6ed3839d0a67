import { useEffect } from "react";
import { useStore as useStateOf } from "zustand";

import { paths } from "#features/paths.ts";
import { useFirstWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { ButtonLink } from "#ui/Button.tsx";
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
