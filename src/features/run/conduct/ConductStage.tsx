import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";

import { conductAt } from "#domain/canonConduct.ts";
import type { ConductScore } from "#domain/canonLane.ts";
import { type Formation, formationBack, formationUp } from "#domain/formation.ts";
import type { Step } from "#domain/layer.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { askedFor, countInFrom, isHeld, type Round } from "#domain/round.ts";
import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useAwake } from "#features/useAwake.ts";
import { usePedals } from "#features/usePedals.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import type { Stroke } from "#music/pure/contour.ts";
import type { Melody } from "#music/pure/melody.ts";
import { useStore } from "#store/react.tsx";
import { IconButton } from "#ui/Button.tsx";
import { Pulse } from "#ui/Pulse.tsx";

import * as commands from "./commands.ts";
import { ConductCue } from "./ConductCue.tsx";
import { ConductLanes } from "./ConductLanes.tsx";
import { ConductSteering } from "./ConductSteering.tsx";
import { ConductTools } from "./ConductTools.tsx";
import { useConductSound } from "./useConductSound.ts";
import { useReducedMotion } from "./useReducedMotion.ts";
import { useBeatShown, useWallBeat } from "./useRoundClock.ts";

interface ConductStageProps {
  readonly sessionId: SessionId;
  readonly itemId: PlanItemId;
  readonly title: string;
  readonly ladder: readonly Step[];
  readonly melody: Melody;
  readonly score: ConductScore;
  readonly contours: readonly (readonly Stroke[])[];
  /** The words of each phrase, verse by verse; none where there are none that fit. */
  readonly verses: readonly (readonly string[])[];
  readonly leads: readonly string[];
  /** How it is begun from where the song stands. */
  readonly usual: Round;
  readonly round: Round | undefined;
}

/** How much of a beat its dot is lit. */
const lit = 0.5;

/** Sight first: everything here is drawn from one beat, and the beat is told by one clock. */
export function ConductStage(props: ConductStageProps) {
  const { sessionId, itemId, title, ladder, melody, score, usual } = props;
  const words = useWordsOfHall().canon;
  const store = useStore();
  const [, goTo] = useLocation();
  const isStill = useReducedMotion();
  useAwake();
  // Who begins may be chosen before it begins; it holds for the next beginning only.
  const [chosen, setChosen] = useState<Formation | undefined>();
  const toBegin = chosen ? { ...usual, plan: { ...usual.plan, formation: chosen } } : usual;
  const stand: commands.Stand = { sessionId, itemId, score, ladder, usual: toBegin };
  const kept = props.round?.kind === "going" ? props.round : undefined;

  const lanes = useRef<HTMLDivElement>(null);
  const wall = useWallBeat(kept);
  const sound = useConductSound(melody, score, kept ?? toBegin, wall, (beat) => {
    void commands.keepTime(store, stand, beat);
  });
  // What moves is moved by hand, a picture at a time: React draws again only when something else is to be seen.
  const glide = (exact: number) => {
    for (const track of lanes.current?.querySelectorAll<HTMLElement>(".conduct-glide") ?? []) {
      track.style.transform = `translate3d(calc(${-exact} * var(--conduct-beat)), 0, 0)`;
    }
  };
  const hasEnded = useRef(false);
  const beat = useBeatShown(sound.tellBeat, score, kept !== undefined, (exact) =>
    glide(hasEnded.current ? countInFrom(score) : exact),
  );

  const seen = kept && conductAt(score, kept.plan, kept.done, beat);
  const isOver = seen?.isOver === true;
  useLayoutEffect(() => {
    hasEnded.current = isOver;
  });
  const going = isOver ? undefined : kept;
  const round = going ?? toBegin;
  const shownBeat = going ? beat : countInFrom(score);
  const now = useMemo(
    () => conductAt(score, round.plan, round.kind === "going" ? round.done : [], shownBeat),
    [score, round, shownBeat],
  );
  const asked = askedFor(round);

  const formTo = (to: Formation | undefined) => {
    if (!to || isHeld(round)) return;
    if (!going) return setChosen(to);
    void commands.form(store, stand, { from: asked, to, at: sound.actsFrom() });
  };
  const start = () => {
    sound.wake();
    setChosen(undefined);
    void commands.startCanon(store, stand);
  };
  const hold = () => void commands.holdOnSign(store, stand, sound.actsFrom());
  usePedals({
    onNext: () => (going ? formTo(formationUp(asked)) : start()),
    onPrevious: () => formTo(formationBack(asked)),
  });

  const isLit = going !== undefined && beat - score.upbeat - Math.floor(beat - score.upbeat) < lit;
  return (
    <main className="conduct" data-size="run">
      <header className="conduct-head">
        <IconButton
          size="run"
          icon="back"
          word={words.back}
          spoken={words.backSpoken}
          onPress={() => goTo(paths.run(sessionId))}
        />
        <h1 className="conduct-title" tabIndex={-1}>
          {title}
        </h1>
        <Pulse
          beats={score.beatsPerBar}
          beat={isLit && !isHeldNow(now) ? now.pulse.beat : undefined}
        />
      </header>
      <div className="conduct-main">
        <ConductCue
          now={now}
          asked={asked}
          score={score}
          leads={props.leads}
          stage={going ? (isHeld(going) ? "holding" : "going") : isOver ? "over" : "still"}
        />
        <ConductLanes
          ref={lanes}
          now={now}
          round={round}
          score={score}
          beat={shownBeat}
          going={going !== undefined}
          contours={props.contours}
          verses={props.verses}
          leads={props.leads}
          still={isStill}
        />
      </div>
      <ConductSteering
        formation={asked}
        going={going !== undefined}
        over={isOver}
        held={isHeld(round)}
        onForm={formTo}
        onStart={start}
        onStop={() => void commands.stopCanon(store, stand)}
        onHold={hold}
      />
      <ConductTools
        bpm={round.bpm}
        onTempo={(bpm) => void commands.setTempo(store, stand, bpm, sound.actsFrom())}
        sounds={sound.sounds}
        onSound={sound.turn}
        soundless={sound.soundless}
      />
    </main>
  );
}

function isHeldNow({ lanes }: ReturnType<typeof conductAt>): boolean {
  return lanes.some(({ state }) => state.kind === "holding");
}
