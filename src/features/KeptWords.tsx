import { diagnosisWordIn } from "#content/diagnosisWords.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { classes } from "#ui/classes.ts";
import { TextField } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";
import { SavedMark } from "#ui/SavedMark.tsx";
import { useKeptDraft } from "#ui/useKeptDraft.ts";
import "./keptWords.css";

interface KeptWordsProps {
  readonly label: string;
  /** For ears only; where the heading above already says it. */
  readonly quietLabel?: boolean;
  readonly hint: string;
  readonly rows: number;
  /** In letters. */
  readonly longest: number;
  /** What stands on the disk. */
  readonly kept: string;
  readonly keep: (text: string) => Promise<unknown>;
  readonly className?: string;
}

/** Lines in one's own words, which keep themselves. A word that says why gets a gentle hint. */
export function KeptWords({ kept, keep, longest, className, ...field }: KeptWordsProps) {
  const words = useWords().closing;
  const language = useLanguage();
  const { text, write, keepDraft, isKept } = useKeptDraft(kept, keep);
  const word = diagnosisWordIn(text, language);
  return (
    <div className={classes("kept-words", className)}>
      <TextField
        {...field}
        value={text}
        onChange={write}
        onBlur={keepDraft}
        maxLength={longest}
        multiline
        autoCapitalize="sentences"
      />
      <div className="kept-words-under" aria-live="polite">
        {word !== undefined && (
          <p className="kept-words-kinder">
            <Icon name="info" />
            <span>{words.diagnosis(word)}</span>
          </p>
        )}
        {isKept && <SavedMark tone="kept">{words.kept}</SavedMark>}
      </div>
    </div>
  );
}
