import { useState } from "react";
import { Link } from "wouter";

import {
  type Exercise,
  exerciseHas,
  type ExerciseKind,
  exerciseKinds,
  inExerciseOrder,
} from "#domain/exercise.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip, ChipRow, Tag } from "#ui/Chip.tsx";
import { Icon } from "#ui/Icon.tsx";
import { SearchField } from "#ui/SearchField.tsx";

import { ExerciseForm } from "./ExerciseForm.tsx";
import { kindIcons } from "./kindIcons.ts";

export function WarmUpList({ exercises }: { exercises: readonly Exercise[] }) {
  const { library: words } = useWords();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const [only, setOnly] = useState<ExerciseKind>();
  const [writing, setWriting] = useState(false);
  const shown = inExerciseOrder(
    exercises.filter(
      (exercise) =>
        (only === undefined || exercise.kind === only) && exerciseHas(exercise, typed, language),
    ),
    language,
  );
  const kinds = exerciseKinds.filter((kind) => shown.some((exercise) => exercise.kind === kind));

  return (
    <>
      <div className="library-tools">
        <SearchField
          label={words.searchWarmUps}
          value={typed}
          onChange={setTyped}
          clearWord={words.clearSearch}
        />
        <Button icon="plus" onPress={() => setWriting(true)}>
          {words.ownWarmUp}
        </Button>
        <div className="library-kinds">
          <ChipRow label={words.kindFilter}>
            {exerciseKinds.map((kind) => (
              <Chip
                key={kind}
                pressed={only === kind}
                icon={kindIcons[kind]}
                onPress={() => setOnly(only === kind ? undefined : kind)}
              >
                {words.kinds[kind]}
              </Chip>
            ))}
          </ChipRow>
        </div>
      </div>
      <p className="for-ears" role="status">
        {words.warmUpsShown(shown.length)}
      </p>
      {shown.length === 0 && (
        <p className="big">{typed === "" ? words.noneOfKind : words.noWarmUps(typed)}</p>
      )}
      <div className="library-chapters">
        {kinds.map((kind) => (
          <section key={kind} className="library-chapter">
            <h2 className="library-heading">
              <Icon name={kindIcons[kind]} />
              <span>{words.kinds[kind]}</span>
            </h2>
            <ul className="library-list">
              {shown
                .filter((exercise) => exercise.kind === kind)
                .map((exercise) => (
                  <WarmUpRow key={exercise.id} exercise={exercise} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      {writing && <ExerciseForm onClose={() => setWriting(false)} />}
    </>
  );
}

function WarmUpRow({ exercise }: { exercise: Exercise }) {
  const words = useWords().library;
  const language = useLanguage();
  const [least, most] = exercise.minutes;
  return (
    <li className="library-row">
      <Link className="library-link" href={paths.exercise(exercise.id)}>
        <span className="library-name">{exercise.name[language]}</span>{" "}
        {exercise.own && <Tag>{words.own}</Tag>}
        <span className="library-facts figures">
          {" "}
          {words.minutesShort(least, most)} · {words.levels(exercise.levels.length)}
        </span>
      </Link>
    </li>
  );
}
