import { useLocation } from "wouter";

import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { offerUndo } from "#ui/undo.ts";

import { markHeld, takeUpSession } from "./commands.ts";

/** A session that was led from paper has been held, and how it went is asked at once. */
export function useMarkHeld(sessionId: SessionId): () => Promise<void> {
  const words = useWords().course.session;
  const store = useStore();
  const [, goTo] = useLocation();
  return async () => {
    const answer = await markHeld(store, sessionId);
    if (!answer.ok) return;
    offerUndo({ sentence: words.markedHeld, undo: () => takeUpSession(store, sessionId) });
    goTo(paths.closing(sessionId));
  };
}
