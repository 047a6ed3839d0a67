import type { Unmet as OneUnmet } from "#domain/proposal.ts";
import { useWords } from "#i18n/react.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { useDays, useNames } from "./inWords.ts";
import type { Asked } from "./useFilling.ts";

interface UnmetProps {
  readonly asked: Asked;
  readonly unmet: readonly OneUnmet[];
}

/** What stays free and which wishes could not be met, by name and without blame. */
export function Unmet({ asked, unmet }: UnmetProps) {
  const words = useWords().rota.filling;
  return (
    <Section heading={words.unmet} lead={words.unmetLead}>
      <Sheet>
        <ul className="fill-unmet">
          {unmet.map((one) => (
            <li key={keyOf(one)} className="fill-unmet-line">
              <One asked={asked} one={one} />
            </li>
          ))}
        </ul>
      </Sheet>
    </Section>
  );
}

function One({ asked: { facts }, one }: { asked: Asked; one: OneUnmet }) {
  const words = useWords().rota.filling;
  const names = useNames(facts);
  const days = useDays();
  const day = days.inText(one.date);
  switch (one.kind) {
    case "apart":
      return words.apart(names.called(one.helperId), names.called(one.pair), day);
    case "no familiar face":
      return words.strangers(day);
    case "gap": {
      const { nobodyDoesIt, away, busy, wishes } = one.inTheWay;
      const wish = { "a week in between": "week", "as many as wished": "most", "the cap": "cap" };
      const why = [
        ...(nobodyDoesIt ? [words.nobodyDoesIt] : []),
        ...wishes.map(({ helperId, wish: kind }) =>
          words.wish[wish[kind] as keyof typeof words.wish](names.called(helperId)),
        ),
        ...(away.length > 0 ? [words.areAway(names.several(away))] : []),
        ...(busy.length > 0 ? [words.areBusy(names.several(busy))] : []),
      ];
      return (
        <>
          <span className="fill-unmet-what">{words.gap(names.task(one.taskId), day)}</span>
          {why.map((line) => (
            <span key={line} className="soft">
              {line}
            </span>
          ))}
        </>
      );
    }
  }
}

function keyOf(one: OneUnmet): string {
  const of = one.kind === "gap" ? one.taskId : one.kind === "apart" ? one.helperId : "";
  return `${one.kind} ${one.sessionId} ${of}`;
}
