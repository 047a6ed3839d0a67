import { localTimeAt } from "#domain/civil.ts";
import type { Outcome } from "#domain/outcome.ts";
import type { PlanItem } from "#domain/plan.ts";
import { startTimes } from "#domain/timekeeping.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWordsOfHall } from "#i18n/react.tsx";
import type { RunPage } from "#store/runs.ts";
import { Button } from "#ui/Button.tsx";
import { classes } from "#ui/classes.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { Icon, type IconName } from "#ui/Icon.tsx";

import type { Steps } from "./useSteps.ts";

interface WholePlanProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly shown: PlanItem;
  readonly page: RunPage;
  readonly ahead: readonly PlanItem[];
  readonly nextAt: number;
  readonly titleOf: (item: PlanItem) => string;
  readonly steps: Steps;
}

/** All of the session at a glance: what was, what is, when the rest comes; and to any of it in one tap. */
export function WholePlan(props: WholePlanProps) {
  const { open, onClose, shown, page, ahead, nextAt, titleOf, steps } = props;
  const { run: words, common } = useWordsOfHall();
  const starts = startTimes(ahead, nextAt);
  return (
    <Dialog open={open} onClose={onClose} title={words.wholePlan} closeWord={common.close} wide>
      <div className="run-plan" data-size="run">
        <p className="run-plan-hint">{words.jumpHint}</p>
        <ol className="run-plan-items">
          {page.plan.map((item) => (
            <PlanLine
              key={item.id}
              item={item}
              title={titleOf(item)}
              isNow={item.id === shown.id}
              outcome={page.outcomes.get(item.id)}
              startsAt={starts.get(item.id)}
              onGo={async () => {
                onClose();
                if (item.id !== shown.id) await steps.jump(item);
              }}
              onTakeIn={() => steps.takeIn(item)}
            />
          ))}
        </ol>
      </div>
    </Dialog>
  );
}

interface PlanLineProps {
  readonly item: PlanItem;
  readonly title: string;
  readonly isNow: boolean;
  readonly outcome: Outcome | undefined;
  /** When it is to come; undefined for what lies behind or was skipped. */
  readonly startsAt: number | undefined;
  readonly onGo: () => Promise<void>;
  readonly onTakeIn: () => unknown;
}

function PlanLine({ item, title, isNow, outcome, startsAt, onGo, onTakeIn }: PlanLineProps) {
  const words = useWordsOfHall().run;
  const language = useLanguage();
  const mark = isNow ? "now" : outcome?.played?.how;
  const at = startsAt ?? outcome?.played?.startedAt;
  const isSkipped = mark === "skipped";
  return (
    <li className="run-plan-item">
      <button
        className={classes(
          "run-plan-line",
          isNow && "run-plan-now",
          (mark === "done" || isSkipped) && "run-plan-past",
        )}
        type="button"
        aria-current={isNow ? "step" : undefined}
        data-first-focus={isNow ? "" : undefined}
        onClick={() => void onGo()}
      >
        <span className="run-plan-time figures">
          {at !== undefined && !isSkipped && !isNow && timeInWords(language, localTimeAt(at))}
          {mark && <Icon name={markIcons[mark]} />}
        </span>
        <span className="run-plan-words">
          <span className="run-plan-title">{title}</span>
          <span className="run-plan-more figures">
            {words.minutes(item.minutes)}
            {mark && ` · ${words.marks[mark]}`}
            {outcome?.fit && ` · ${words.fits[outcome.fit].toLocaleLowerCase(language)}`}
          </span>
        </span>
      </button>
      {isSkipped && (
        <Button size="run" icon="undo" spoken={words.takeInItem(title)} onPress={onTakeIn}>
          {words.takeIn}
        </Button>
      )}
    </li>
  );
}

const markIcons: Readonly<Record<"now" | "done" | "skipped", IconName>> = {
  now: "play",
  done: "check",
  skipped: "skip",
};
