import { useWords } from "#i18n/react.tsx";
import type { Old } from "#store/meetingState.ts";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

import { leaveItAtThat } from "./commands.ts";

/** What came when this device was let in is not all there was: who can help, and how. Nothing waits for it. */
export function OlderThanThere({ old }: { old: Old }) {
  const words = useWords().devices.old;
  const store = useStore();
  return (
    <Banner
      tone="notice"
      actions={<Button onPress={async () => leaveItAtThat(store)}>{words.leave}</Button>}
    >
      <div className="devices-old">
        <p>{sentenceOf(words, old)}</p>
        <p>{words.byFile}</p>
      </div>
    </Banner>
  );
}

function sentenceOf(
  words: ReturnType<typeof useWords>["devices"]["old"],
  { byKit, owner }: Old,
): string {
  if (byKit) return words.fromKit;
  return owner === undefined ? words.fromInviter : words.from(owner);
}
