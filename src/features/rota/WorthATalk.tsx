import type { CivilDate } from "#domain/civil.ts";
import type { RotaDate, RotaFacts } from "#domain/rota.ts";
import { type RotaWorry, worriesOn } from "#domain/rotaWorries.ts";
import { useWords } from "#i18n/react.tsx";
import { Banner } from "#ui/Banner.tsx";

import { useDays, useNames } from "./inWords.ts";

interface WorthATalkProps {
  readonly facts: RotaFacts;
  readonly dates: readonly RotaDate[];
}

/** What hangs on one person, and where a pillar is missing: each said once, with its days. `[R032]`, `[R033]`, `[R045]` */
export function WorthATalk({ facts, dates }: WorthATalkProps) {
  const words = useWords().rota;
  const sentence = useWorrySentence(facts);
  const worries = gathered(facts, dates);
  if (worries.length === 0) return null;
  return (
    <Banner tone="notice" icon="info">
      <h2 className="rota-worth">{words.worth}</h2>
      <ul className="rota-worries">
        {worries.map(({ key, worry, days }) => (
          <li key={key}>{sentence(worry, days)}</li>
        ))}
      </ul>
    </Banner>
  );
}

const namedDays = 3;

function useWorrySentence(facts: RotaFacts) {
  const words = useWords().rota;
  const names = useNames(facts);
  const day = useDays();
  const said = (days: readonly CivilDate[]) => {
    const [first] = days;
    if (!first || days.length <= namedDays) return names.list(days.map(day.bare));
    return words.worry.manyDays(day.bare(first), days.length - 1);
  };
  return (worry: RotaWorry, days: readonly CivilDate[]): string => {
    switch (worry.kind) {
      case "pillar missing":
        return words.worry.missing(words.pillar[worry.pillar], said(days));
      case "no deputy":
        return words.worry.noDeputy(
          names.called(worry.helperId),
          words.pillar[worry.pillar],
          said(days),
        );
      case "two pillars":
        return words.worry.two(
          names.called(worry.helperId),
          names.list(worry.pillars.map((pillar) => words.pillar[pillar])),
          said(days),
        );
      case "no familiar face":
        return words.worry.strangers(said(days));
    }
  };
}

function gathered(facts: RotaFacts, dates: readonly RotaDate[]) {
  const all = new Map<string, { key: string; worry: RotaWorry; days: CivilDate[] }>();
  for (const date of dates) {
    for (const worry of worriesOn(facts, date)) {
      const key = JSON.stringify(worry);
      const known = all.get(key) ?? { key, worry, days: [] };
      known.days.push(date.session.date);
      all.set(key, known);
    }
  }
  return [...all.values()].toSorted((a, b) => order(a.worry) - order(b.worry));
}

function order({ kind }: RotaWorry): number {
  return ["pillar missing", "two pillars", "no deputy", "no familiar face"].indexOf(kind);
}
