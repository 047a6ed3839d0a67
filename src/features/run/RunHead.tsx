import { useLocation } from "wouter";

import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { IconButton } from "#ui/Button.tsx";

interface RunHeadProps {
  readonly sessionId: SessionId;
  readonly onWholePlan: () => void;
}

/** The ways out and back. The session goes on meanwhile. */
export function RunHead({ sessionId, onWholePlan }: RunHeadProps) {
  const { run, common } = useWordsOfHall();
  const [, goTo] = useLocation();
  return (
    <header className="run-head sheet-cloth">
      <IconButton size="run" icon="today" word={common.today} onPress={() => goTo(paths.today)} />
      <IconButton
        size="run"
        icon="singers"
        word={run.rollCall}
        onPress={() => goTo(paths.rollCall(sessionId))}
      />
      <IconButton size="run" icon="course" word={run.wholePlan} onPress={onWholePlan} />
    </header>
  );
}
