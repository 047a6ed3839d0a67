import type { Conduct } from "#domain/canonConduct.ts";
import type { ConductScore } from "#domain/canonLane.ts";
import type { Formation } from "#domain/formation.ts";
import { countInBars, isSame } from "#domain/round.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { classes } from "#ui/classes.ts";
import { Icon } from "#ui/Icon.tsx";

import { formationName, laneName } from "./laneWords.ts";

interface ConductCueProps {
  readonly now: Conduct;
  /** Who is to sing from the next phrase on; the same as now where nothing waits. */
  readonly asked: Formation;
  readonly score: ConductScore;
  readonly leads: readonly string[];
  readonly stage: "still" | "going" | "holding" | "over";
}

/** The one thing to do next. Gold in the bar before a group comes in; its place is always the same. */
export function ConductCue({ now, asked, score, leads, stage }: ConductCueProps) {
  const words = useWordsOfHall().canon;
  const { nextCue } = now;
  const bar = score.beatsPerBar;
  const isNear = stage === "going" && nextCue !== undefined && nextCue.beatsLeft <= bar;
  const who = (lane: number) => {
    const name = laneName(words, asked, lane);
    const lead = leads[lane] ?? "";
    return lead === "" ? name : `${name} · ${lead}`;
  };
  const changes = !isSame(asked, now.formation);

  const sentence = () => {
    if (stage === "over") return words.isOver;
    if (stage === "still") return countInBars(score) === 1 ? words.ready : words.readyTwo;
    if (now.lanes.some(({ state }) => state.kind === "holding")) return words.allHold;
    if (stage === "holding") return words.holdNext;
    if (isNear && nextCue) return who(nextCue.lane);
    if (changes) return words.fromNextPhrase(formationName(words, asked));
    if (nextCue) return words.nextIs(who(nextCue.lane), Math.ceil(nextCue.beatsLeft / bar));
    return words.allIn;
  };

  return (
    <div className={classes("conduct-cue", isNear && "conduct-cue-near")}>
      {/* Ears are told once a cue, not on every beat. */}
      <p className="for-ears" role="status">
        {isNear && nextCue
          ? words.cueSpoken(who(nextCue.lane))
          : changes && stage === "going"
            ? words.fromNextPhrase(formationName(words, asked))
            : ""}
      </p>
      {isNear && <Icon name="notice" />}
      <p className="conduct-cue-words" aria-hidden={isNear}>
        {sentence()}
      </p>
      {isNear && nextCue && (
        <p className="conduct-cue-count figures" aria-hidden="true">
          {Math.ceil(nextCue.beatsLeft)}
        </p>
      )}
    </div>
  );
}
