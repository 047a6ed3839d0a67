import { type KeyboardEvent, useId, useRef, useState } from "react";

import type { Language } from "#domain/language.ts";
import { type Layer, type LayerId, openDoor, type Step } from "#domain/layer.ts";
import type { Library } from "#domain/library.ts";
import { hasSettings } from "#domain/newLayer.ts";
import type { Song } from "#domain/song.ts";
import { layerName } from "#i18n/layerName.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { Button } from "#ui/Button.tsx";
import { classes } from "#ui/classes.ts";
import { LayerDrawing } from "#ui/LayerDrawing.tsx";
import { Icon } from "#ui/Icon.tsx";
import { takeUndo } from "#ui/undo.ts";
import { type Edge, useListDrag } from "#ui/useListDrag.ts";

import { LadderAdviceLine } from "./LadderAdviceLine.tsx";
import { ChannelBars, LadderLoad } from "./LadderLoad.tsx";
import type { ToldStep } from "./ladderQueries.ts";
import { LadderSettings } from "./LadderSettings.tsx";

export interface StepActions {
  readonly onChange: (step: Step) => unknown;
  /** `1` is one step up the ladder. */
  readonly onStep: (step: Step, up: -1 | 1) => unknown;
  readonly onDropAt: (draggedId: string, target: Step, edge: Edge) => unknown;
  readonly onTakeOff: (step: Step) => unknown;
  readonly onWalk: (step: Step, up: -1 | 1) => unknown;
}

interface LadderStepProps {
  readonly told: ToldStep;
  /** The lowest is 0. */
  readonly place: number;
  readonly top: number;
  readonly song: Song;
  readonly library: Library;
  readonly ladder: readonly Step[];
  readonly hintId: string;
  readonly actions: StepActions;
}

export function LadderStep(props: LadderStepProps) {
  const { told, place, top, song, library, ladder, hintId, actions } = props;
  const words = useWords().layers;
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const moreId = useId();
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const { step, load, advice } = told;
  const { id, layer } = step;
  const drag = useListDrag({
    list: "ladder",
    id,
    row,
    handle,
    onDrop: (draggedId, at) => actions.onDropAt(draggedId, step, at),
  });
  const name = layerName(words, layer);

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (!isMove && !isUndo(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isMove) void actions.onStep(step, event.key === "ArrowUp" ? 1 : -1);
    else void takeUndo();
  };
  const onHandleKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      void actions.onWalk(step, event.key === "ArrowUp" ? 1 : -1);
    } else if (event.key === "Delete" && !event.repeat) {
      event.preventDefault();
      void actions.onTakeOff(step);
    }
  };

  return (
    <li
      ref={row}
      id={stepElementId(id)}
      value={place + 1}
      className={classes(
        "ladder-step",
        place === 0 && "ladder-step-first",
        place === top && "ladder-step-last",
        isOpen && "ladder-step-open",
        drag,
      )}
      onKeyDownCapture={onKeyDownCapture}
    >
      <button
        ref={handle}
        type="button"
        className="ladder-rung figures"
        data-control="handle"
        aria-label={`${words.stepNumber(place + 1)}. ${words.handle(name)}`}
        aria-describedby={hintId}
        onKeyDown={onHandleKey}
      >
        <span className="ladder-number">{place + 1}</span>
        <Icon name="drag" />
      </button>
      <div className="ladder-sheet">
        <h3 className="ladder-name">
          <button
            type="button"
            className="ladder-name-button"
            data-control="name"
            aria-expanded={isOpen}
            aria-controls={moreId}
            onClick={() => setOpen(!isOpen)}
          >
            <LayerDrawing name={layer.kind} />
            <span className="ladder-name-word">{name}</span>
            <Icon name={isOpen ? "up" : "down"} />
          </button>
        </h3>
        <p className="ladder-what">{whatToDo(words, library, language, layer)}</p>
        <p className="ladder-door">
          <span className="ladder-door-word">{words.openDoor}:</span> {words.doors[openDoor(layer)]}
        </p>
        <LadderLoad layer={layer} load={load} />
        {(isOpen ? advice : advice.slice(0, 1)).map((one, at) => (
          <LadderAdviceLine key={at} advice={one} />
        ))}
        <div id={moreId} hidden={!isOpen} className="ladder-more">
          {isOpen && (
            <>
              <LadderSettings song={song} layer={layer} />
              <ChannelBars layer={layer} />
              <div className="row gap-small ladder-actions">
                {hasSettings(layer.kind) && (
                  <Button icon="edit" onPress={() => actions.onChange(step)}>
                    {words.change}
                  </Button>
                )}
                {ladder.length > 1 && (
                  <>
                    <Button icon="up" onPress={() => actions.onStep(step, 1)}>
                      {words.moveUp}
                    </Button>
                    <Button icon="down" onPress={() => actions.onStep(step, -1)}>
                      {words.moveDown}
                    </Button>
                  </>
                )}
                <Button icon="cut" onPress={() => actions.onTakeOff(step)}>
                  {words.takeOff}
                </Button>
              </div>
            </>
          )}
        </div>
      </div>
    </li>
  );
}

/** One line of what to do, as the leader would say it. */
function whatToDo(
  words: Words["layers"],
  library: Library,
  language: Language,
  layer: Layer,
): string {
  if (layer.kind === "canon") {
    return layer.groups === 2 ? words.canonWhat[layer.entry] : words.canonWhatOf(layer.groups);
  }
  const partner = layer.kind === "partner" ? library.songs.get(layer.songId) : undefined;
  return partner ? words.partnerWith(partner.title[language]) : words.what[layer.kind];
}

export function stepElementId(id: LayerId): string {
  return `ladder-step-${id}`;
}

function isUndo({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && key === "z";
}
