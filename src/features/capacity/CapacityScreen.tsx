import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Page } from "#ui/Page.tsx";

import { ChairsSection } from "./ChairsSection.tsx";
import { HandsSection } from "./HandsSection.tsx";
import { useChairs, useHands, useToday, useWaiting } from "./queries.ts";
import { WaitingSection } from "./WaitingSection.tsx";
import "./capacity.css";

/** Are there hands enough for those who sing, and a chair for one more? */
export function CapacityScreen() {
  const { capacity: words, common } = useWords();
  const today = useToday();
  const hands = useHands(today);
  const chairs = useChairs();
  const waiting = useWaiting();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ href: paths.singers, word: common.singers }}
    >
      {hands && chairs && waiting && (
        <>
          <HandsSection hands={hands} today={today} />
          <ChairsSection chairs={chairs} />
          <WaitingSection waiting={waiting} today={today} />
        </>
      )}
    </Page>
  );
}
