import type { Exercise } from "#domain/exercise.ts";
import { levelOf } from "#domain/exercise.ts";
import type { Library } from "#domain/library.ts";
import { levelBeside, type Outcome } from "#domain/outcome.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { Song } from "#domain/song.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";

import { ClimbButtons } from "./ClimbButtons.tsx";
import { chooseLevel } from "./commands.ts";
import { DockButton } from "./DockButton.tsx";
import { useClimb } from "./queries.ts";
import { type Climbs, useClimbing } from "./useClimbing.ts";
import "./dock.css";

interface DockProps {
  readonly item: PlanItem;
  readonly outcome: Outcome | undefined;
  readonly library: Library;
  readonly climbs: Climbs;
}

/**
 * One step back and one step up, where the thumb is: for a song on its ladder, for an exercise among its levels. It
 * hangs on the foot of the page, so that nothing that comes or goes above moves it.
 */
export function Dock({ item, outcome, library, climbs }: DockProps) {
  const { content } = item;
  if (content.kind === "song") {
    const song = library.songs.get(content.songId);
    // Another item is another song: nothing of the one may be stepped on for the other.
    return song ? <SongDock key={item.id} item={item} song={song} climbs={climbs} /> : null;
  }
  if (content.kind === "warmUp") {
    const exercise = library.exercises.get(content.exerciseId);
    const wanted = outcome?.level ?? content.level;
    return exercise ? <LevelDock item={item} exercise={exercise} wanted={wanted} /> : null;
  }
  return null;
}

function SongDock({ item, song, climbs }: Pick<DockProps, "item" | "climbs"> & { song: Song }) {
  const climb = useClimb(item, song.id, climbs.before);
  return climb ? <StepDock item={item} climb={climb} climbs={climbs} /> : null;
}

interface StepDockProps {
  readonly item: PlanItem;
  readonly climb: NonNullable<ReturnType<typeof useClimb>>;
  readonly climbs: Climbs;
}

function StepDock({ item, climb, climbs }: StepDockProps) {
  const { go } = useClimbing(item, climb, climbs);
  const { dock } = useWordsOfHall().run;
  return (
    <div className="run-dock" role="group" aria-label={dock}>
      <ClimbButtons climb={climb} onGo={go} />
    </div>
  );
}

interface LevelDockProps {
  readonly item: PlanItem;
  readonly exercise: Exercise;
  readonly wanted: NonNullable<Outcome["level"]>;
}

function LevelDock({ item, exercise, wanted }: LevelDockProps) {
  const words = useWordsOfHall().run;
  const store = useStore();
  const level = levelOf(exercise, wanted)?.level;
  if (level === undefined || exercise.levels.length < 2) return null;
  const way = (which: "easier" | "harder") => {
    const to = levelBeside(exercise, level, which);
    return (
      <DockButton
        icon={which}
        act={words[which]}
        to={to === undefined ? words.noLevel[which] : words.level(to)}
        onPress={to && (async () => chooseLevel(store, item.sessionId, item.id, to))}
      />
    );
  };
  return (
    <div className="run-dock run-dock-levels" role="group" aria-label={words.dock}>
      {way("easier")}
      {way("harder")}
    </div>
  );
}
