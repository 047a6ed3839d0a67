import { useWordsOfHall } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";

interface StepBarProps {
  readonly onPrevious: (() => Promise<void>) | undefined;
  /** Undefined at the last item: there the session ends. */
  readonly onNext: (() => Promise<void>) | undefined;
  readonly onEnd: () => Promise<void>;
}

/** Where the thumb is; nothing that comes or goes moves it. */
export function StepBar({ onPrevious, onNext, onEnd }: StepBarProps) {
  const words = useWordsOfHall().run;
  return (
    <nav className="run-bar" aria-label={words.steps}>
      <Button size="run" icon="previous" disabled={!onPrevious} onPress={() => onPrevious?.()}>
        {words.previous}
      </Button>
      {/* One button in one place, so that the focus stays when Next becomes End. */}
      <Button
        tone="primary"
        size="run"
        icon={onNext ? "next" : "stop"}
        onPress={async (event) => {
          if (onNext) await onNext();
          // The second half of a double tap that was meant for Next must not end the session.
          else if (event.detail <= 1) await onEnd();
        }}
      >
        {onNext ? words.next : words.endSession}
      </Button>
    </nav>
  );
}
