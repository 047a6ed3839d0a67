import { type Exercise, type Level, levelOf } from "#domain/exercise.ts";
import { levelBeside } from "#domain/outcome.ts";
import type { PlanItem } from "#domain/plan.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { IconButton } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";

import { chooseLevel } from "./commands.ts";

interface ExerciseNowProps {
  readonly item: PlanItem;
  readonly exercise: Exercise;
  readonly wanted: Level;
}

/** The seated version comes first: it is not the exception. Easier is as large and as near as harder. */
export function ExerciseNow({ item, exercise, wanted }: ExerciseNowProps) {
  const words = useWordsOfHall().run;
  const language = useLanguage();
  const store = useStore();
  const level = levelOf(exercise, wanted);
  const seated = exercise.seated[language];
  const caution = exercise.caution[language];
  if (!level) return null;
  const easier = levelBeside(exercise, level.level, "easier");
  const harder = levelBeside(exercise, level.level, "harder");
  const choose = async (to: Level | undefined) =>
    to && chooseLevel(store, item.sessionId, item.id, to);
  return (
    <div className="run-exercise">
      {seated !== "" && (
        <section className="run-seated">
          <h2 className="run-label">
            <Icon name="seat" />
            <span>{words.seated}</span>
          </h2>
          <p className="run-say">{seated}</p>
        </section>
      )}
      <section className="run-level" aria-live="polite">
        <h2 className="for-ears">{words.level(level.level)}</h2>
        <p className="run-say">{level.how[language]}</p>
      </section>
      {(easier ?? harder) !== undefined && (
        <div className="run-ways">
          <IconButton
            tone="quiet"
            size="run"
            icon="easier"
            word={words.easier}
            disabled={easier === undefined}
            spoken={easier && words.easierTo(easier)}
            onPress={() => choose(easier)}
          />
          <IconButton
            tone="quiet"
            size="run"
            icon="harder"
            word={words.harder}
            disabled={harder === undefined}
            spoken={harder && words.harderTo(harder)}
            onPress={() => choose(harder)}
          />
        </div>
      )}
      {caution !== "" && (
        <p className="run-quiet">
          <Icon name="info" />
          <span>{caution}</span>
        </p>
      )}
    </div>
  );
}
