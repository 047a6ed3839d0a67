import type { ReactNode } from "react";

import { levelOf } from "#domain/exercise.ts";
import type { Library } from "#domain/library.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { PlanContent, PlanItem } from "#domain/plan.ts";
import type { SessionVariants } from "#features/useVariants.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { Icon } from "#ui/Icon.tsx";
import { Steps } from "#ui/Steps.tsx";

import { ClimbPanel } from "./Climb.tsx";
import { ConductDoor } from "./ConductDoor.tsx";
import { ExerciseNow } from "./ExerciseNow.tsx";
import { ObservationLine } from "./ObservationLine.tsx";
import { SongFact, SongNow } from "./SongNow.tsx";
import type { Climbs } from "./useClimbing.ts";
import { VariantsNow } from "./VariantsNow.tsx";

interface NowItemProps {
  readonly item: PlanItem;
  readonly title: string;
  /** Counted from 1. */
  readonly place: number;
  readonly total: number;
  /** Whole minutes that it has gone on. */
  readonly gone: number;
  readonly outcome: Outcome | undefined;
  readonly library: Library;
  readonly leftPlan: boolean;
  /** What helps those who are here; undefined until it is known. */
  readonly ready: SessionVariants | undefined;
  readonly climbs: Climbs;
}

/** The item that is led now: what it is called, where we are, and what to do. */
export function NowItem(props: NowItemProps) {
  const { item, title, place, total, gone, outcome, library, leftPlan, ready } = props;
  const { run: words, plan } = useWordsOfHall();
  const { content } = item;
  const { kind } = content;
  const song = content.kind === "song" ? library.songs.get(content.songId) : undefined;
  const level = levelFact(words, library, content, outcome);
  return (
    <>
      <div className="run-where">
        <p className="run-eyebrow">{plan.parts[item.part]}</p>
        <Steps total={total} current={place} sentence={words.place(place, total)} showSentence />
      </div>
      <h1 className="run-title" tabIndex={-1}>
        {title}
      </h1>
      <p className="run-facts figures">
        {song && <SongFact song={song} />}
        {level !== "" && <span className="run-key">{level}</span>}
        {kind !== "chatBar" && <span>{words.gonePlanned(gone, item.minutes)}</span>}
      </p>
      {leftPlan && (
        <p className="run-quiet">
          <Icon name="info" />
          <span>{words.gone}</span>
        </p>
      )}
      <WhatToDo
        {...props}
        helps={ready && <VariantsNow needed={ready.byItem.get(item.id) ?? []} ready={ready} />}
      />
      {(kind === "song" || kind === "warmUp") && (
        <ObservationLine sessionId={item.sessionId} itemId={item.id} kept={outcome?.line ?? ""} />
      )}
    </>
  );
}

/** The level of an exercise that has more than one. */
function levelFact(
  words: Words["run"],
  library: Library,
  content: PlanContent,
  outcome: Outcome | undefined,
): string {
  if (content.kind !== "warmUp") return "";
  const exercise = library.exercises.get(content.exerciseId);
  const level = exercise && levelOf(exercise, outcome?.level ?? content.level);
  return level && exercise.levels.length > 1 ? words.level(level.level) : "";
}

function WhatToDo(props: NowItemProps & { readonly helps: ReactNode }) {
  const { item, outcome, library, climbs, helps } = props;
  const words = useWordsOfHall().run;
  const { content } = item;
  switch (content.kind) {
    case "warmUp": {
      const exercise = library.exercises.get(content.exerciseId);
      const level = outcome?.level ?? content.level;
      return (
        <>
          {helps}
          {exercise && <ExerciseNow exercise={exercise} wanted={level} />}
        </>
      );
    }
    case "song": {
      const song = library.songs.get(content.songId);
      if (!song) return null;
      return (
        <div className="run-sung">
          <div className="run-sung-climb">
            <ConductDoor item={item} song={song} place="first" />
            <ClimbPanel item={item} song={song} climbs={climbs} helps={helps} />
            <ConductDoor item={item} song={song} place="after" />
          </div>
          <SongNow song={song} />
        </div>
      );
    }
    case "rest":
      return <p className="run-say">{words.restWords}</p>;
    case "notice":
      return <p className="run-notice">{content.text}</p>;
    case "chatBar":
      return <p className="run-say">{words.chatWords}</p>;
  }
}
