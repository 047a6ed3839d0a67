import type { HelperCard } from "#domain/helper.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";

import { thisIsMe } from "./commands.ts";

/** One tap on one's own name, in letters that need no glasses. */
export function WhoAreYou({ team }: { team: readonly HelperCard[] }) {
  const words = useWords().amIOn.who;
  const store = useStore();
  const offer = useOffer();
  const choose = async ({ id, called }: HelperCard) => {
    const kept = await thisIsMe(store, id);
    if (kept.ok) offer(kept.value, words.isYou(called));
  };
  if (team.length === 0) return <Empty sentence={words.nobody} lead={words.nobodyLead} />;
  return (
    <>
      <p className="big">{words.lead}</p>
      <ul className="am-i-on-names">
        {team.map((helper) => (
          <li key={helper.id}>
            <Button size="run" wide onPress={async () => choose(helper)}>
              {helper.called}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
