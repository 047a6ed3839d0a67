import { templates } from "#content/templates.ts";
import type { Library } from "#domain/library.ts";
import type { Session } from "#domain/session.ts";
import { fillTemplate, partMinutes, templatesFor } from "#domain/template.ts";
import type { Usage } from "#domain/usage.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Section, Sheet } from "#ui/Page.tsx";
import { TimeBudget } from "#ui/TimeBudget.tsx";
import { offerUndo } from "#ui/undo.ts";

import { copyPlan, planFromTemplate } from "./commands.ts";
import { useEarlierPlans } from "./queries.ts";
import { toneOf } from "./tones.ts";

interface BeginPlanProps {
  readonly session: Session;
  readonly library: Library;
  readonly usage: Usage;
  readonly onEmptyPage: () => void;
  readonly onSuggest: () => void;
}

/** Four ways to begin: a suggestion, a template, a copy, an empty page. */
export function BeginPlan({ session, library, usage, onEmptyPage, onSuggest }: BeginPlanProps) {
  const store = useStore();
  const { plan: words, climb } = useWords();
  const language = useLanguage();
  const earlier = useEarlierPlans(session.date) ?? [];

  const takeTemplate = async (template: (typeof templates)[number]) => {
    const filled = fillTemplate(template, library, usage, session.date);
    const answer = await planFromTemplate(store, session.id, filled);
    if (!answer.ok) return;
    offerUndo({
      sentence: words.templateTaken(template.minutes),
      undo: async () => takeBack(store, answer.value),
    });
  };
  const takeCopy = async (from: Session, date: string) => {
    const answer = await copyPlan(store, session.id, from.id);
    if (!answer.ok) return;
    offerUndo({
      sentence: words.copied(date),
      undo: async () => takeBack(store, answer.value),
    });
  };

  return (
    <>
      <Section heading={climb.suggest.heading} lead={climb.suggest.lead}>
        <div>
          <Button tone="primary" size="large" icon="star" onPress={onSuggest}>
            {climb.suggest.open}
          </Button>
        </div>
      </Section>
      <Section heading={words.templatesHeading} lead={words.templatesLead}>
        <ul className="plan-templates">
          {templatesFor(templates, session.minutes).map((template) => (
            <Sheet as="li" key={template.minutes} className="plan-template">
              <h3>{words.templateTitle(template.minutes)}</h3>
              <TimeBudget
                compact
                budget={template.minutes}
                unit={words.minuteUnit}
                summary={words.templateSummary(
                  template.slots.filter(({ part }) => part !== "after").length,
                )}
                parts={partMinutes(template).map(({ part, minutes }) => ({
                  word: words.parts[part],
                  minutes,
                  tone: toneOf(part),
                }))}
              />
              {template.minutes === session.minutes && (
                <p>
                  <Tag tone="tint">{words.templateFits}</Tag>
                </p>
              )}
              <Button onPress={async () => takeTemplate(template)}>
                {words.takeTemplate(template.minutes)}
              </Button>
            </Sheet>
          ))}
        </ul>
      </Section>
      {earlier.length > 0 && (
        <Section heading={words.copyHeading} lead={words.copyLead}>
          <ul className="plan-copies">
            {earlier.map(({ session: from, items, minutes }) => {
              const date = dateInWords(language, from.date, "weekdayAndDate");
              return (
                <li key={from.id} className="plan-copy">
                  <Button icon="copy" onPress={async () => takeCopy(from, date)}>
                    {words.copyFrom(date)}
                  </Button>
                  <span className="soft figures">{words.copySummary(items.length, minutes)}</span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <Section heading={words.emptyHeading} lead={words.emptyLead}>
        <div>
          <Button icon="insert" onPress={onEmptyPage}>
            {words.takeEmpty}
          </Button>
        </div>
      </Section>
    </>
  );
}
