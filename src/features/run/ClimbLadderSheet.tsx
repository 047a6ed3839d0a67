import type { LayerId } from "#domain/layer.ts";
import { layerName } from "#i18n/layerName.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { Tag } from "#ui/Chip.tsx";
import { classes } from "#ui/classes.ts";
import { Dialog } from "#ui/Dialog.tsx";

import type { Climb } from "./queries.ts";
import type { Climbing } from "./useClimbing.ts";

interface ClimbLadderSheetProps {
  readonly climb: Climb;
  readonly title: string;
  readonly onClose: () => void;
  readonly onGo: Climbing["go"];
}

/** The whole ladder, the top step on top; to any of it in one tap. Nothing is forbidden. */
export function ClimbLadderSheet({ climb, title, onClose, onGo }: ClimbLadderSheetProps) {
  const { climb: words, common } = useWordsOfHall();
  const { standing, aims, next } = climb;
  const marksOf = (place: number) => [
    ...(place === standing.step ? [words.here] : []),
    ...(place === standing.highest && standing.isTold && place !== standing.step
      ? [words.highest]
      : []),
    ...(place === aims.start ? [words.starts] : []),
    ...(place === aims.goal && aims.goal !== aims.start ? [words.aims] : []),
    ...(next.lock && place >= next.lock.step ? [words.locked] : []),
  ];
  return (
    <Dialog open onClose={onClose} title={title} closeWord={common.close}>
      <div className="run-plan" data-size="run">
        <p className="run-plan-hint">{words.ladderHint}</p>
        <RungList
          climb={climb}
          current={standing.step}
          marksOf={marksOf}
          onChoose={async (to) => {
            onClose();
            await onGo({ kind: "jump", to });
          }}
        />
      </div>
    </Dialog>
  );
}

interface RungListProps {
  readonly climb: Pick<Climb, "ladder">;
  readonly current: number | undefined;
  readonly marksOf: (place: number) => readonly string[];
  readonly onChoose: (to: LayerId) => unknown;
}

export function RungList({ climb: { ladder }, current, marksOf, onChoose }: RungListProps) {
  const { layers } = useWordsOfHall();
  return (
    <ol className="run-rungs" reversed>
      {ladder
        .map((step, place) => ({ ...step, place }))
        .toReversed()
        .map(({ id, layer, place }) => (
          <li key={id}>
            <button
              type="button"
              className={classes("run-rung", place === current && "run-rung-now")}
              aria-current={place === current ? "step" : undefined}
              data-first-focus={place === current ? "" : undefined}
              onClick={() => void onChoose(id)}
            >
              <span className="run-rung-number figures">{place + 1}</span>
              <span className="run-rung-name">{layerName(layers, layer)}</span>{" "}
              <span className="run-rung-marks">
                {marksOf(place).map((mark) => (
                  <Tag key={mark}>{mark}</Tag>
                ))}
              </span>
            </button>
          </li>
        ))}
    </ol>
  );
}
