import { useId } from "react";

import { metreText } from "#domain/metre.ts";
import { longestTune } from "#domain/song.ts";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { keyText } from "#music/pure/key.ts";
import { TextField } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";

import { Notation } from "./Notation.tsx";
import { problemInWords } from "./problemWords.ts";
import { type Reading, useReading } from "./useReading.ts";

interface TuneFieldProps {
  readonly value: string;
  readonly onChange: (abc: string) => void;
  readonly hint?: string;
}

/** A melody to be pasted: what stands in the way is told by line while it is typed, and what can be drawn is drawn. */
export function TuneField({ value, onChange, hint }: TuneFieldProps) {
  const words = useWords().songs;
  const id = useId();
  const reading = useReading(value);
  const tooLong = value.length > longestTune;

  const showLine = (line: number) => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const before = value.split("\n").slice(0, line - 1);
    const from = before.reduce((sum, text) => sum + text.length + 1, 0);
    field.focus();
    field.setSelectionRange(from, from + (value.split("\n")[line - 1]?.length ?? 0));
  };

  return (
    <div className="songs-tune-field">
      <TextField
        id={id}
        label={words.tuneField}
        hint={hint ?? words.tuneHint}
        value={value}
        onChange={onChange}
        problem={tooLong ? words.tuneTooLong : undefined}
        multiline
        rows={9}
        spellCheck={false}
        autoCapitalize="none"
      />
      <div aria-live="polite">
        {!tooLong && reading && <Read reading={reading} onLine={showLine} />}
      </div>
    </div>
  );
}

function Read({ reading, onLine }: { reading: Reading; onLine: (line: number) => void }) {
  const words = useWords().songs;
  const language = useLanguage();
  const { abc, read } = reading;
  if (read.ok) {
    const { key, metre, bars, phrases } = read.value;
    const label = words.picture(
      keyInWords(language, keyText(key)),
      metreText(metre),
      bars,
      phrases.length,
    );
    return (
      <figure className="songs-preview">
        <figcaption className="field-label">{words.preview}</figcaption>
        <Notation abc={abc} melody={read.value} semitones={0} label={label} />
      </figure>
    );
  }
  return (
    <div className="songs-problems">
      <p className="songs-problems-head">
        <Icon name="warning" />
        <span>{words.problems(read.why.length)}</span>
      </p>
      <ul className="songs-problem-list">
        {read.why.map((problem, place) => (
          <li key={`${place} ${problem.kind}`} className="songs-problem">
            {"line" in problem && (
              <button
                className="songs-problem-line figures"
                type="button"
                onClick={() => onLine(problem.line)}
              >
                {words.problemAt(problem.line)}
              </button>
            )}
            <span>{problemInWords(problem, words.problem)}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{words.keepAnyway}</p>
    </div>
  );
}
