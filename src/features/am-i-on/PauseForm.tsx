import { useState } from "react";

import { type Pause, type PauseDraft, type PauseProblem, pausesFrom } from "#domain/pause.ts";
import { useOffer } from "#features/useOffer.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { DateField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { Section } from "#ui/Page.tsx";

import { endPause, takePause } from "./commands.ts";
import type { Mine } from "./queries.ts";

/** From a day on, to a day or open. */
export function PauseForm({ mine: { facts, me, today } }: { mine: Mine }) {
  const words = useWords().amIOn;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const [draft, setDraft] = useState<PauseDraft>({ from: today, to: "" });
  const [problem, setProblem] = useState<PauseProblem>();
  const mine = pausesFrom(
    facts.pauses.filter(({ helperId }) => helperId === me.id),
    today,
  );
  const day = (date: string) => dateInWords(language, date, "dayAndMonth");
  const change = (part: Partial<PauseDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(undefined);
  };
  const take = async () => {
    const kept = await takePause(store, me.id, draft);
    if (kept.ok) {
      setDraft({ from: today, to: "" });
      offer(kept.value, words.pauseNoted);
    } else if (typeof kept.why === "string") setProblem(kept.why);
  };
  const end = async (pause: Pause) => {
    const kept = await endPause(store, pause);
    if (kept.ok) offer(kept.value, words.pauseEnded);
  };
  const said = problem && words.pauseProblem[problem];
  return (
    <Section heading={words.pause} lead={words.pauseLead} level={3}>
      {mine.map((pause) => (
        <div key={pause.id} className="am-i-on-pause">
          <p>
            {pause.to === null
              ? words.pauseOpen(day(pause.from))
              : words.pauseSpan(day(pause.from), day(pause.to))}
          </p>
          <Button size="run" icon="undo" onPress={async () => end(pause)}>
            {words.pauseEnd}
          </Button>
        </div>
      ))}
      <Form className="stack" onSubmit={take}>
        <DateField
          label={words.pauseFrom}
          value={draft.from}
          onChange={(from) => change({ from })}
          problem={problem === "from" ? said : undefined}
        />
        <DateField
          label={words.pauseTo}
          hint={words.pauseToHint}
          value={draft.to}
          onChange={(to) => change({ to })}
          problem={problem === "from" ? undefined : said}
        />
        <Button type="submit" size="run" icon="rest" wide>
          {words.pauseNote}
        </Button>
      </Form>
    </Section>
  );
}
