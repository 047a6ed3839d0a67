import type { ReactNode } from "react";

import type { Exercise } from "#domain/exercise.ts";
import { type PlanItem, subjectOf } from "#domain/plan.ts";
import type { Choices } from "#domain/planChoices.ts";
import type { Song } from "#domain/song.ts";
import { lastUsed, type Subject, type Usage } from "#domain/usage.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Icon, type IconName } from "#ui/Icon.tsx";

import { iconOfKind } from "./itemWords.ts";

interface ChoiceListProps {
  readonly choices: Choices;
  readonly items: readonly PlanItem[];
  readonly usage: Usage;
  readonly onWarmUp: (exercise: Exercise) => void;
  readonly onSong: (song: Song) => void;
}

export function ChoiceList({ choices, items, usage, onWarmUp, onSong }: ChoiceListProps) {
  const words = useWords().plan;
  const language = useLanguage();
  const inPlan = new Set(items.map(({ content }) => subjectOf(content)));
  const about = (subject: Subject, ...facts: string[]) => {
    const last = lastUsed(usage, subject);
    return [
      ...facts,
      ...(inPlan.has(subject) ? [words.inPlan] : []),
      ...(last ? [words.lastUsed(dateInWords(language, last, "short"))] : []),
    ].join(" · ");
  };
  return (
    <>
      {choices.songs.length > 0 && (
        <ChoiceGroup heading={words.songsHeading}>
          {choices.songs.map((song) => (
            <ChoiceRow
              key={song.id}
              icon="song"
              name={song.title[language]}
              about={about(song.id)}
              isInPlan={inPlan.has(song.id)}
              onPress={() => onSong(song)}
            />
          ))}
        </ChoiceGroup>
      )}
      {choices.exercises.length > 0 && (
        <ChoiceGroup heading={words.warmUpsHeading}>
          {choices.exercises.map((exercise) => (
            <ChoiceRow
              key={exercise.id}
              icon={iconOfKind[exercise.kind]}
              name={exercise.name[language]}
              about={about(
                exercise.id,
                words.kinds[exercise.kind],
                words.about([...new Set(exercise.minutes)].join("–")),
              )}
              isInPlan={inPlan.has(exercise.id)}
              onPress={() => onWarmUp(exercise)}
            />
          ))}
        </ChoiceGroup>
      )}
    </>
  );
}

function ChoiceGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="plan-choices">
      <h3 className="plan-choices-head">{heading}</h3>
      <ul className="plan-choices-list">{children}</ul>
    </section>
  );
}

interface ChoiceRowProps {
  readonly icon: IconName;
  readonly name: string;
  readonly about: string;
  readonly isInPlan: boolean;
  readonly onPress: () => void;
}

function ChoiceRow({ icon, name, about, isInPlan, onPress }: ChoiceRowProps) {
  const { add } = useWords().common;
  return (
    <li>
      <button className="plan-choice" type="button" onClick={onPress}>
        <Icon name={icon} />
        <span className="plan-choice-words">
          <span className="for-ears">{add} </span>
          <span className="plan-choice-name">{name}</span>
          {about && <span className="plan-choice-about"> {about}</span>}
        </span>
        <Icon name={isInPlan ? "check" : "plus"} />
      </button>
    </li>
  );
}
