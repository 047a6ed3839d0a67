import { fits, type Fit, type Outcome } from "#domain/outcome.ts";
import type { PlanItem } from "#domain/plan.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { classes } from "#ui/classes.ts";

import { ClimbTold } from "./ClimbTold.tsx";
import { rateFit } from "./commands.ts";

interface FitStripProps {
  /** The song or exercise that has just ended. */
  readonly item: PlanItem;
  readonly title: string;
  readonly fit: Fit | null;
  readonly climb: Outcome["climb"];
}

/** Asks once and waits for nobody: too easy, just right, too much; about the task, never about a person. */
export function FitStrip({ item, title, fit, climb }: FitStripProps) {
  const words = useWordsOfHall().run;
  const store = useStore();
  const ask = fit === null ? words.howWas(title) : words.wentLike(title);
  return (
    <section
      className={classes("run-fit", fit !== null && "run-fit-told")}
      aria-label={words.howWas(title)}
    >
      <div className="run-fit-words">
        {item.content.kind === "song" ? (
          <ClimbTold
            item={item}
            songId={item.content.songId}
            title={title}
            ask={ask}
            told={climb}
          />
        ) : (
          <p className="run-fit-ask">{ask}</p>
        )}
      </div>
      <div className="run-fit-ways">
        {/* Once told it takes little room: the answer itself, and a tap on it takes it back. */}
        {fits.map((way) =>
          fit !== null && way !== fit ? null : (
            <Button
              key={way}
              size="run"
              pressed={way === fit}
              icon={way === fit ? "check" : undefined}
              onPress={() => rateFit(store, item.sessionId, item.id, way === fit ? null : way)}
            >
              {words.fits[way]}
            </Button>
          ),
        )}
      </div>
    </section>
  );
}
