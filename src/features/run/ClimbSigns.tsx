import type { PlanItem } from "#domain/plan.ts";
import { type Sign, signsOfJustRight, signsOfTooEasy, signsOfTooMuch } from "#domain/signs.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";

import { noteSign } from "./commands.ts";

const groups = [
  ["tooMuch", signsOfTooMuch],
  ["tooEasy", signsOfTooEasy],
  ["justRight", signsOfJustRight],
] as const;

/** What to look out for in the whole group, folded until it is wanted; a tap notes it. */
export function ClimbSigns({ item, noted }: { item: PlanItem; noted: readonly Sign[] }) {
  const words = useWordsOfHall().climb;
  const store = useStore();
  return (
    <details className="run-signs">
      <summary className="run-signs-summary">
        <Icon name="info" />
        <span>{words.signsHeading}</span>
        {noted.length > 0 && (
          <span className="run-signs-kept figures">{words.signsKept(noted.length)}</span>
        )}
        <Icon name="down" className="run-signs-fold" />
      </summary>
      <p className="run-plan-hint">{words.signsHint}</p>
      {groups.map(([kind, signs]) => (
        <div
          key={kind}
          className="run-signs-group"
          role="group"
          aria-label={words.signGroups[kind]}
        >
          <p className="run-signs-head" aria-hidden="true">
            {words.signGroups[kind]}
          </p>
          <div className="run-signs-chips">
            {signs.map((sign) => (
              <Button
                key={sign}
                size="run"
                icon={noted.includes(sign) ? "check" : undefined}
                pressed={noted.includes(sign)}
                onPress={() => noteSign(store, item.sessionId, item.id, sign)}
              >
                {words.signs[sign]}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </details>
  );
}
