import { allWaysBack } from "#domain/climbing.ts";
import { stepsUp } from "#domain/stepping.ts";
import { stepName } from "#i18n/layerName.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Icon } from "#ui/Icon.tsx";

import type { Climb } from "./queries.ts";
import type { Climbing } from "./useClimbing.ts";

interface ClimbWaysSheetProps {
  readonly climb: Climb;
  readonly onClose: () => void;
  readonly onGo: Climbing["go"];
}

/** All ways to ask a little less, in their order, and what could be asked a little more. */
export function ClimbWaysSheet({ climb, onClose, onGo }: ClimbWaysSheetProps) {
  const { climb: words, common, layers } = useWordsOfHall();
  const { ladder, standing } = climb;
  const step = ladder[standing.step];
  if (!step) return null;
  return (
    <Dialog open onClose={onClose} title={words.otherWays} closeWord={common.close}>
      <div className="run-ways-sheet" data-size="run">
        <section className="stack gap-small">
          <h3>{words.waysBackHeading}</h3>
          <p className="run-plan-hint">{words.waysBackHint}</p>
          <ol className="run-rungs">
            {allWaysBack(ladder, standing.step).map(({ way, to }, place) => (
              <li key={way}>
                <button
                  type="button"
                  className="run-rung"
                  data-first-focus={place === 0 ? "" : undefined}
                  aria-pressed={way === standing.gentler}
                  onClick={() => {
                    onClose();
                    void onGo({ kind: "back", way });
                  }}
                >
                  <span className="run-rung-number figures">{place + 1}</span>
                  <span className="run-rung-name">{words.backs[way]}</span>{" "}
                  <span className="run-rung-more">
                    {to === standing.step
                      ? words.stays
                      : words.toLayer(stepName(layers, ladder, to))}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </section>
        <section className="stack gap-small">
          <h3>{words.waysUpHeading}</h3>
          <p className="run-plan-hint">{words.waysUpHint}</p>
          <ul className="run-ups">
            {stepsUp(step.layer).map((way) => (
              <li key={way}>
                <Icon name="harder" />
                <span>{words.ups[way]}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
