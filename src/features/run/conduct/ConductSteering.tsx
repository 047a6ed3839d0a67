import { type Formation, formationBack, formationUp } from "#domain/formation.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";

import { formationName } from "./laneWords.ts";

interface ConductSteeringProps {
  /** As last asked for. */
  readonly formation: Formation;
  readonly going: boolean;
  readonly over: boolean;
  readonly held: boolean;
  readonly onForm: (to: Formation | undefined) => void;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onHold: () => void;
}

/** Back is as large and as near as up, and each says where it leads. */
export function ConductSteering(props: ConductSteeringProps) {
  const { formation, going, over, held, onForm, onStart, onStop, onHold } = props;
  const words = useWordsOfHall().canon;
  const up = formationUp(formation);
  const back = formationBack(formation);
  return (
    <section className="conduct-steer" aria-label={words.steering}>
      <button
        className="conduct-step"
        type="button"
        aria-disabled={!back || held}
        onClick={() => onForm(back)}
      >
        <Icon name="easier" />
        <span className="conduct-step-word">{words.stepBack}</span>
        <span className="conduct-step-to">
          {back ? formationName(words, back) : words.atBottom}
        </span>
      </button>
      <button
        className="conduct-step"
        type="button"
        aria-disabled={!up || held}
        onClick={() => onForm(up)}
      >
        <Icon name="harder" />
        <span className="conduct-step-word">{words.stepUp}</span>
        <span className="conduct-step-to">{up ? formationName(words, up) : words.atTop}</span>
      </button>
      <div className="conduct-go">
        {going && (
          <Button size="run" icon="rest" pressed={held} onPress={onHold}>
            {words.hold}
          </Button>
        )}
        {/* One button in one place, so that the focus stays when Start becomes Stop. */}
        <Button
          size="run"
          tone={going ? "quiet" : "primary"}
          icon={going ? "stop" : "play"}
          onPress={going ? onStop : onStart}
        >
          {going ? words.stop : over ? words.again : words.start}
        </Button>
      </div>
    </section>
  );
}
