import { useWords } from "#i18n/react.tsx";
import type { readAway } from "#store/meetingState.ts";
import { useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

import { haveSeen } from "./commands.ts";

type Away = NonNullable<Awaited<ReturnType<typeof readAway>>>;

export function WhileAway({ away }: { away: Away }) {
  const words = useWords().devices.away;
  const store = useStore();
  const number = Object.values(away.changed).reduce((sum, changed) => sum + changed, 0);
  return (
    <Banner
      tone="quiet"
      actions={<Button onPress={async () => haveSeen(store)}>{words.seen}</Button>}
    >
      {words.changed(number)}
    </Banner>
  );
}
