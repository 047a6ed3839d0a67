import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useWordsOfHall } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import "./secondWays.css";

/** Ways to a window of its own, for a screen beside the piano or on the wall. Both follow by themselves. */
export function SecondScreens({ sessionId }: { sessionId: SessionId }) {
  const words = useWordsOfHall().canon;
  return (
    <p className="second-ways">
      <span className="second-ways-word">
        <Icon name="share" /> {words.second}:
      </span>
      <a href={paths.pianist(sessionId)} target="_blank" rel="noreferrer">
        {words.pianist}
      </a>
      <a href={paths.singersView(sessionId)} target="_blank" rel="noreferrer">
        {words.singers}
      </a>
    </p>
  );
}
