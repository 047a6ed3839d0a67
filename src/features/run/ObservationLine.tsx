import { useCallback, useEffect, useRef, useState } from "react";

import { diagnosisWordIn } from "#content/diagnosisWords.ts";
import { longestLine } from "#domain/outcome.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { TextField } from "#ui/Field.tsx";

import { noteDown } from "./commands.ts";

/** How long after the last letter it is kept, in milliseconds. */
const breath = 400;

interface ObservationLineProps {
  readonly sessionId: SessionId;
  readonly itemId: PlanItemId;
  readonly kept: string;
}

/** One line that somebody noticed. Kept as it is typed, and when the page is left or hidden. */
export function ObservationLine({ sessionId, itemId, kept }: ObservationLineProps) {
  const words = useWordsOfHall().run;
  const language = useLanguage();
  const store = useStore();
  const [typed, setTyped] = useState<string | undefined>();
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | undefined>(
    undefined,
  );

  const keep = useCallback(() => {
    if (!waiting.current) return;
    const { text, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    void noteDown(store, sessionId, itemId, text);
  }, [store, sessionId, itemId]);

  useEffect(() => {
    // A phone may be put in a pocket in the middle of a word, and the tab not live to see it come out.
    document.addEventListener("visibilitychange", keep);
    window.addEventListener("pagehide", keep);
    return () => {
      document.removeEventListener("visibilitychange", keep);
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [keep]);

  const write = (text: string) => {
    setTyped(text);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { text, timer: setTimeout(keep, breath) };
  };

  const shown = typed ?? kept;
  const why = diagnosisWordIn(shown, language);
  return (
    <div className="run-line">
      <TextField
        label={words.line}
        hint={words.lineHint}
        value={shown}
        maxLength={longestLine}
        onChange={write}
        onBlur={keep}
      />
      <p className="run-line-why" aria-live="polite">
        {why !== undefined && words.lineWhy(why)}
      </p>
    </div>
  );
}
