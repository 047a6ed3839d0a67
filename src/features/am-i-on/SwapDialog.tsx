import { whoMayTakeOver } from "#domain/amIOn.ts";
import type { HelperCard } from "#domain/helper.ts";
import { inNameOrder } from "#domain/singer.ts";
import { swapTo } from "#features/dutyActs.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Section } from "#ui/Page.tsx";

import type { HeldDuty } from "./DutyActs.tsx";
import { useDutyWords } from "./inWords.ts";

/** One tap on the name of whoever has said yes, and it is theirs. */
export function SwapDialog(held: HeldDuty & { readonly onClose: () => void }) {
  const { facts, rota, session, place, me, onClose } = held;
  const { amIOn: words, common } = useWords();
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const days = useDutyWords(facts.today);
  const date = rota.dates.find((one) => one.session.id === session.id);
  const task = place.task.name[language];
  const people = date
    ? whoMayTakeOver(facts, rota, date, place, me.id)
    : { fitting: [], others: [] };
  const choose = async ({ id, called }: HelperCard) => {
    const kept = await swapTo(store, place.duty, me.id, id);
    onClose();
    if (kept.ok) offer(kept.value, words.swapped(called, task));
  };
  const list = (heading: string, helpers: readonly HelperCard[]) =>
    helpers.length > 0 && (
      <Section heading={heading} level={3}>
        <ul className="am-i-on-names">
          {helpers.map((helper) => (
            <li key={helper.id}>
              <Button size="run" wide onPress={async () => choose(helper)}>
                {helper.called}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    );
  return (
    <Dialog open onClose={onClose} title={words.swapTitle} closeWord={common.close}>
      <div className="stack" data-size="run">
        <p className="big">{words.swapLead(task, days.inText(session.date))}</p>
        {people.fitting.length + people.others.length === 0 && <p>{words.swapNobody}</p>}
        {list(words.swapFits, people.fitting)}
        {list(words.swapOthers, inNameOrder(people.others, language))}
      </div>
    </Dialog>
  );
}
