import { type Exercise, type Level, levelOf } from "#domain/exercise.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";

interface ExerciseNowProps {
  readonly exercise: Exercise;
  readonly wanted: Level;
}

/** The seated version comes first: it is not the exception. */
export function ExerciseNow({ exercise, wanted }: ExerciseNowProps) {
  const words = useWordsOfHall().run;
  const language = useLanguage();
  const level = levelOf(exercise, wanted);
  const seated = exercise.seated[language];
  const caution = exercise.caution[language];
  if (!level) return null;
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
      {caution !== "" && (
        <p className="run-quiet">
          <Icon name="info" />
          <span>{caution}</span>
        </p>
      )}
    </div>
  );
}
