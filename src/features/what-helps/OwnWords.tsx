import { diagnosisWordIn } from "#content/diagnosisWords.ts";
import { type Card, longestOnCard } from "#domain/card.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { TextField } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";
import { SavedMark } from "#ui/SavedMark.tsx";
import { useKeptDraft } from "#ui/useKeptDraft.ts";

import { writeOnCard } from "./commands.ts";

interface OwnWordsProps {
  readonly card: Card;
  readonly line: "likes" | "step";
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
}

/** A line of the card in the singer's own words; the heading above it says what it is. A word that says why gets a gentle hint. */
export function OwnWords({ card, line, label, hint, rows }: OwnWordsProps) {
  const store = useStore();
  const language = useLanguage();
  const words = useWords().closing;
  const { text, write, keepDraft, isKept } = useKeptDraft(card[line], async (written) =>
    writeOnCard(store, card.id, line, written),
  );
  const word = diagnosisWordIn(text, language);
  return (
    <div className="helps-own">
      <TextField
        label={label}
        quietLabel
        hint={hint}
        value={text}
        onChange={write}
        onBlur={keepDraft}
        maxLength={longestOnCard[line]}
        multiline
        rows={rows}
        autoCapitalize="sentences"
      />
      <div className="helps-under" aria-live="polite">
        {word !== undefined && (
          <p className="helps-kinder">
            <Icon name="info" />
            <span>{words.diagnosis(word)}</span>
          </p>
        )}
        {isKept && <SavedMark tone="kept">{words.kept}</SavedMark>}
      </div>
    </div>
  );
}
