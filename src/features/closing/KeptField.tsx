import { diagnosisWordIn } from "#content/diagnosisWords.ts";
import { type ClosingLine, longestWords } from "#domain/closing.ts";
import type { SessionId } from "#domain/session.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { TextField } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";
import { SavedMark } from "#ui/SavedMark.tsx";
import { useKeptDraft } from "#ui/useKeptDraft.ts";

import { keepWords } from "./commands.ts";

interface KeptFieldProps {
  readonly sessionId: SessionId;
  readonly line: ClosingLine;
  /** What stands on the disk. */
  readonly kept: string;
}

/** A line of the closing words, which keeps itself. A word that says why gets a gentle hint. */
export function KeptField({ sessionId, line, kept }: KeptFieldProps) {
  const words = useWords().closing;
  const language = useLanguage();
  const store = useStore();
  const { text, write, keepDraft, isKept } = useKeptDraft(kept, async (written) =>
    keepWords(store, sessionId, line, written),
  );
  const word = diagnosisWordIn(text, language);
  return (
    <div className="closing-field">
      <TextField
        label={words[line]}
        hint={line === "howItWent" ? words.howItWentHint : words.rememberHint}
        value={text}
        onChange={write}
        onBlur={keepDraft}
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
        {isKept && <SavedMark tone="kept">{words.kept}</SavedMark>}
      </div>
    </div>
  );
}
