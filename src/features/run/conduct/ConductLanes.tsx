import { type Ref, useMemo } from "react";

import { cellsBetween } from "#domain/canonCells.ts";
import { type Conduct, spansAhead } from "#domain/canonConduct.ts";
import type { ConductScore } from "#domain/canonLane.ts";
import { askedFor, type Round } from "#domain/round.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import type { Stroke } from "#music/pure/contour.ts";
import { classes } from "#ui/classes.ts";

import { LaneTrack } from "./LaneTrack.tsx";
import { laneName, laneState } from "./laneWords.ts";
import { StillTrack } from "./StillTrack.tsx";

interface ConductLanesProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly now: Conduct;
  readonly round: Round;
  readonly score: ConductScore;
  readonly beat: number;
  readonly contours: readonly (readonly Stroke[])[];
  readonly verses: readonly (readonly string[])[];
  readonly leads: readonly string[];
  /** Before it goes the lanes show what is to be, and nobody is cued. */
  readonly going: boolean;
  /** Lanes step from phrase to phrase instead of gliding. */
  readonly still: boolean;
}

/** Drawn so far behind and ahead of now, in beats; wider than any window. */
const behind = 16;
const ahead = 64;
/** The cells are looked at anew this often. */
const every = 8;

/** One lane a group. All are drawn against one line: where they cross it is now. */
export function ConductLanes(props: ConductLanesProps) {
  const { ref, now, round, score, beat, contours, verses, leads, still, going } = props;
  const words = useWordsOfHall().canon;
  const asked = askedFor(round);
  const window = Math.floor(beat / every) * every;
  const tracks = useMemo(() => {
    const { spans, holdsAt } = spansAhead(
      score,
      round.plan,
      round.kind === "going" ? round.done : [],
    );
    const [first] = spans;
    return spans.map((span) => ({
      span,
      cells: first
        ? cellsBetween(score, span, first, holdsAt, [window - behind, window + ahead])
        : [],
    }));
  }, [score, round, window]);

  return (
    <div className={classes("conduct-lanes", still && "conduct-lanes-still")} ref={ref}>
      <h2 className="for-ears">{words.lanes}</h2>
      <ol className="conduct-lane-list">
        {tracks.map(({ cells, span }, place) => {
          const lane = now.lanes[place];
          const state = lane?.state ?? { kind: "waiting" as const, beatsLeft: span.enters - beat };
          const text =
            state.kind === "singing"
              ? (verses[state.time % verses.length] ?? [])[state.phrase]
              : "";
          return (
            <li
              key={place}
              className={classes("conduct-lane", going && `conduct-lane-${state.kind}`)}
            >
              <p className="conduct-lane-head">
                <span className="conduct-lane-name">
                  {laneName(words, asked, place)}
                  {leads[place] && <span className="conduct-lane-lead">{leads[place]}</span>}
                </span>
                <span className="conduct-lane-state figures">
                  {going
                    ? laneState(words, asked, { lane: place, state }, score.beatsPerBar)
                    : place === 0
                      ? words.begins
                      : words.afterFirst(span.enters / score.beatsPerBar)}
                  {text && <span className="conduct-lane-text"> {text}</span>}
                </span>
              </p>
              {still ? (
                <StillTrack state={state} score={score} contours={contours} />
              ) : (
                <LaneTrack cells={cells} contours={contours} verses={verses} beat={beat} />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
