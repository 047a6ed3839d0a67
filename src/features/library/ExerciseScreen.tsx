import { useState } from "react";
import { useLocation } from "wouter";

import type { Demand, Exercise, ExerciseId } from "#domain/exercise.ts";
import { paths } from "#features/paths.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { removeExercise } from "./commands.ts";
import { ExerciseForm } from "./ExerciseForm.tsx";
import { kindIcons } from "./kindIcons.ts";
import { LastUsed } from "./LastUsed.tsx";
import { useOffer } from "#features/useOffer.ts";
import "./library.css";

export function ExerciseScreen({ exerciseId }: { exerciseId: ExerciseId }) {
  const { library: words } = useWords();
  const library = useLibrary();
  if (!library) return null;
  const exercise = library.exercises.get(exerciseId);
  if (exercise) return <OneExercise exercise={exercise} />;
  return (
    <Page title={words.warmUps} back={{ href: paths.library, word: words.title }}>
      <Empty sentence={words.notFound} />
    </Page>
  );
}

function OneExercise({ exercise }: { exercise: Exercise }) {
  const words = useWords().library;
  const language = useLanguage();
  const purpose = exercise.purpose[language];
  const seated = exercise.seated[language];
  const caution = exercise.caution[language];
  const levels = exercise.levels.filter(({ how }) => how[language] !== "");
  return (
    <Page
      title={exercise.name[language]}
      lead={purpose === "" ? undefined : purpose}
      back={{ href: paths.library, word: words.title }}
      actions={exercise.own ? <OwnActions exercise={exercise} /> : undefined}
    >
      <div className="row gap-small">
        <Tag tone="tint" icon={kindIcons[exercise.kind]}>
          {words.kinds[exercise.kind]}
        </Tag>
        <Tag icon="clock">{words.minutes(...exercise.minutes)}</Tag>
        {exercise.own && <Tag>{words.own}</Tag>}
        <LastUsed subject={exercise.id} />
      </div>
      {seated !== "" && (
        <Sheet as="section" className="library-seated">
          <h2 className="library-heading">
            <Icon name="seat" />
            <span>{words.seated}</span>
          </h2>
          <p className="library-how">{seated}</p>
        </Sheet>
      )}
      {levels.length > 0 && (
        <ol className="library-levels">
          {levels.map(({ level, how, demands }) => (
            <li key={level} className="library-level">
              <h2 className="library-level-heading">
                <span className="library-level-number figures">{words.level(level)}</span>
                <span>{words.levelWord(level)}</span>
              </h2>
              <p className="library-how">{how[language]}</p>
              <Asks demands={demands} />
            </li>
          ))}
        </ol>
      )}
      {caution !== "" && (
        <Banner tone="notice" icon="help">
          <h2 className="library-caution">{words.caution}</h2>
          <p>{caution}</p>
        </Banner>
      )}
    </Page>
  );
}

function Asks({ demands }: { demands: readonly Demand[] }) {
  const words = useWords().library;
  if (demands.length === 0) return <p className="soft small">{words.asksNothing}</p>;
  return (
    <p className="small">
      <span className="soft">{words.asksFor}:</span>{" "}
      {demands.map((demand) => words.demands[demand]).join(", ")}
    </p>
  );
}

function OwnActions({ exercise }: { exercise: Exercise }) {
  const store = useStore();
  const { library: words, common } = useWords();
  const language = useLanguage();
  const offer = useOffer();
  const [, go] = useLocation();
  const [writing, setWriting] = useState(false);
  const remove = async () => {
    const kept = await removeExercise(store, exercise.id);
    go(paths.library);
    if (kept.ok) offer(kept.value, words.removed(exercise.name[language]));
  };
  return (
    <>
      <Button icon="edit" onPress={() => setWriting(true)}>
        {common.edit}
      </Button>
      <Button icon="cut" onPress={remove}>
        {common.remove}
      </Button>
      {writing && <ExerciseForm exercise={exercise} onClose={() => setWriting(false)} />}
    </>
  );
}
