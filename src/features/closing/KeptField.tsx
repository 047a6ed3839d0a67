import { useEffect, useEffectEvent, useState } from "react";

import { diagnosisWordIn } from "#content/diagnosisWords.ts";
import { type ClosingLine, longestWords } from "#domain/closing.ts";
import type { SessionId } from "#domain/session.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { TextField } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";
import { SavedMark } from "#ui/SavedMark.tsx";

import { keepWords } from "./commands.ts";

interface KeptFieldProps {
  readonly sessionId: SessionId;
  readonly line: ClosingLine;
  /** What stands on the disk. */
  readonly kept: string;
}

// A pause in writing: long enough not to write at every letter, short enough that a dead battery costs a word.
const pause = 1_200;

/**
 * A line of the closing words. It is kept when one stops writing, when one leaves the field, the page or the app; what
 * is being written always stands before what was kept.
 */
export function KeptField({ sessionId, line, kept }: KeptFieldProps) {
  const words = useWords().closing;
  const language = useLanguage();
  const store = useStore();
  // Undefined while nothing has been written here: then what is kept shows, also when it changes elsewhere.
  const [draft, setDraft] = useState<string>();
  const text = draft ?? kept;
  const isKept = draft !== undefined && draft.trim() === kept;
  const keep = () => {
    if (draft !== undefined && draft.trim() !== kept) {
      void keepWords(store, sessionId, line, draft);
    }
  };
  const keepNow = useEffectEvent(keep);

  useEffect(() => {
    const timer = setTimeout(() => keepNow(), pause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === "hidden") keepNow();
    };
    document.addEventListener("visibilitychange", whenHidden);
    return () => {
      document.removeEventListener("visibilitychange", whenHidden);
      keepNow();
    };
  }, []);

  const word = diagnosisWordIn(text, language);
  return (
    <div className="closing-field">
      <TextField
        label={words[line]}
        hint={line === "howItWent" ? words.howItWentHint : words.rememberHint}
        value={text}
        onChange={setDraft}
        onBlur={keep}
        maxLength={longestWords[line]}
        multiline
        rows={line === "howItWent" ? 2 : 3}
        autoCapitalize="sentences"
      />
      <div className="closing-under" aria-live="polite">
        {word !== undefined && (
          <p className="closing-kinder">
            <Icon name="info" />
            <span>{words.diagnosis(word)}</span>
          </p>
        )}
        {isKept && text !== "" && <SavedMark tone="kept">{words.kept}</SavedMark>}
      </div>
    </div>
  );
}
