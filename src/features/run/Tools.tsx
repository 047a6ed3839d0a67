import type { SessionId } from "#domain/session.ts";
import type { Awake } from "#features/useAwake.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";

import { SecondScreens } from "./SecondScreens.tsx";
import { useFullScreen } from "./useFullScreen.ts";

interface ToolsProps {
  readonly sessionId: SessionId;
  readonly awake: Awake;
  readonly onSkip: (() => Promise<void>) | undefined;
  readonly onInsert: (() => void) | undefined;
  /** Undefined where the bar below ends the session. */
  readonly onEnd: (() => Promise<void>) | undefined;
}

/** What is needed now and then, at the foot of the page. */
export function Tools({ sessionId, awake, onSkip, onInsert, onEnd }: ToolsProps) {
  const words = useWordsOfHall().run;
  const fullScreen = useFullScreen();
  return (
    <div className="run-tools">
      {onSkip && (
        <Button size="run" icon="skip" onPress={onSkip}>
          {words.skip}
        </Button>
      )}
      {onInsert && (
        <Button size="run" icon="insert" onPress={onInsert}>
          {words.insert}
        </Button>
      )}
      {fullScreen && (
        <Button size="run" icon="device" pressed={fullScreen.full} onPress={fullScreen.turn}>
          {fullScreen.full ? words.leaveFullScreen : words.fullScreen}
        </Button>
      )}
      {onEnd && (
        <Button size="run" icon="stop" onPress={onEnd}>
          {words.endSession}
        </Button>
      )}
      <SecondScreens sessionId={sessionId} />
      {(awake === "refused" || awake === "unknown") && (
        <p className="run-awake" role="status">
          <Icon name="awake" />
          <span>{awake === "refused" ? words.awakeRefused : words.awakeUnknown}</span>
        </p>
      )}
    </div>
  );
}
