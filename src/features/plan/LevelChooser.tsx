import { useId } from "react";

import type { Exercise, Level } from "#domain/exercise.ts";
import { useWords } from "#i18n/react.tsx";

interface LevelChooserProps {
  readonly name: string;
  readonly exercise: Exercise;
  readonly level: Level;
  readonly onChange: (level: Level) => unknown;
}

/** The levels side by side; nothing where there is no choice. */
export function LevelChooser({ name, exercise, level, onChange }: LevelChooserProps) {
  const words = useWords().plan;
  const id = useId();
  if (exercise.levels.length < 2) return null;
  return (
    <fieldset className="plan-levels">
      <legend className="for-ears">{words.levelOf(name)}</legend>
      {exercise.levels.map((each) => (
        <label key={each.level} className="plan-level">
          <input
            className="plan-level-input"
            type="radio"
            name={id}
            checked={each.level === level}
            aria-label={words.levelNumber(each.level)}
            onChange={() => void onChange(each.level)}
          />
          <span className="plan-level-face figures" aria-hidden="true">
            {each.level === level ? words.levelNumber(level) : each.level}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
