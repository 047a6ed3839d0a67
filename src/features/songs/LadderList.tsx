import { useId } from "react";

import type { LayerId, Step } from "#domain/layer.ts";
import type { Library } from "#domain/library.ts";
import type { Song } from "#domain/song.ts";
import { layerName } from "#i18n/layerName.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { useKeptFocus } from "#ui/useKeptFocus.ts";

import { moveOnLadder, takeOffLadder } from "./ladderCommands.ts";
import { type ToldLadder } from "./ladderQueries.ts";
import { LadderStep, type StepActions, stepElementId } from "./LadderStep.tsx";
import { useOffer } from "#features/useOffer.ts";

interface LadderListProps {
  readonly song: Song;
  readonly told: ToldLadder;
  readonly library: Library;
  readonly onChange: (step: Step) => void;
  /** The last step has been taken off. */
  readonly onEmpty: () => void;
  /** Says a sentence to ears. */
  readonly say: (sentence: string) => void;
}

/** The first step stands at the bottom, as on a ladder; the list is read from the top and numbered downwards. */
export function LadderList({ song, told, library, onChange, onEmpty, say }: LadderListProps) {
  const store = useStore();
  const words = useWords().layers;
  const offer = useOffer();
  const hintId = useId();
  const steps = told.steps.map(({ step }) => step);
  const keepFocus = useKeptFocus(steps.map(({ id }) => id).join(" "), focusControl);
  const nameOf = (step: Step) => layerName(words, step.layer);

  const moveTo = async (step: Step, place: number) => {
    keepFocus(stepElementId(step.id));
    const answer = await moveOnLadder(store, song.id, step.id, place);
    if (!answer.ok) return;
    const sentence = words.moved(nameOf(step), place + 1, steps.length);
    say(sentence);
    offer(answer.value, sentence);
  };

  const actions: StepActions = {
    onChange,
    onStep: async (step, up) => {
      const place = steps.indexOf(step) + up;
      if (place >= steps.length) say(words.atTop(nameOf(step)));
      else if (place < 0) say(words.atBottom(nameOf(step)));
      else await moveTo(step, place);
    },
    onDropAt: async (draggedId, target, edge) => {
      const dragged = steps.find(({ id }) => id === draggedId);
      if (!dragged || dragged.id === target.id) return;
      const others = steps.filter(({ id }) => id !== dragged.id);
      const place = others.findIndex(({ id }) => id === target.id) + (edge === "above" ? 1 : 0);
      if (place !== steps.indexOf(dragged)) await moveTo(dragged, place);
    },
    onTakeOff: async (step) => {
      const place = steps.indexOf(step);
      const neighbour = steps[place - 1] ?? steps[place + 1];
      const answer = await takeOffLadder(store, song.id, step.id);
      if (!answer.ok) return;
      offer(answer.value, words.removed(nameOf(step)));
      if (neighbour) focusStep(neighbour.id);
      else onEmpty();
    },
    onWalk: (step, up) => {
      const next = steps[steps.indexOf(step) + up];
      if (next) focusStep(next.id);
    },
  };

  return (
    <>
      <p id={hintId} className="for-ears">
        {words.handleHint}
      </p>
      <ol className="ladder-steps" reversed>
        {told.steps
          .map((one, place) => (
            <LadderStep
              key={one.step.id}
              told={one}
              place={place}
              top={told.steps.length - 1}
              song={song}
              library={library}
              ladder={steps}
              hintId={hintId}
              actions={actions}
            />
          ))
          .toReversed()}
      </ol>
    </>
  );
}

/** Puts the keyboard on a step, and the step into view. */
export function focusStep(id: LayerId): void {
  focusControl(stepElementId(id), "handle");
}

function focusControl(id: string, control: string): void {
  const row = document.getElementById(id);
  row?.querySelector<HTMLElement>(`[data-control="${control}"]`)?.focus();
  row?.scrollIntoView({ block: "nearest" });
}
