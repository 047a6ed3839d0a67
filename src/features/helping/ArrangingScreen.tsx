import { libraryNeeds } from "#content/adaptations.ts";
import { arrangingFor, thingsFor } from "#domain/arranging.ts";
import type { SessionId } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { type SessionVariants, useVariants } from "#features/useVariants.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Figure } from "#ui/Figure.tsx";
import { needPose } from "#ui/needPoses.ts";
import { Page, Section } from "#ui/Page.tsx";
import { variantPose } from "#ui/variantPoses.ts";
import type { Pose } from "#ui/pose.ts";

import "./arranging.css";

/** What to see to before the doors open: to be printed and handed round, so no name stands on it. */
export function ArrangingScreen({ sessionId }: { sessionId: SessionId }) {
  const { helping: words, common } = useWords();
  const language = useLanguage();
  const ready = useVariants(sessionId, "expected");
  if (!ready) return <Page title={words.arrangingTitle} />;
  const { session } = ready.page;
  const back = { href: paths.session(sessionId), word: words.backToSession };
  if (!session) {
    return (
      <Page title={words.arrangingTitle} back={back}>
        <Empty sentence={words.noSession} />
      </Page>
    );
  }
  const date = dateInWords(language, session.date, "weekdayAndDate");
  return (
    <Page
      title={words.arrangingTitle}
      lead={words.arrangingLead(date, ready.counts.expected)}
      back={back}
      actions={
        <Button tone="primary" icon="print" onPress={() => window.print()}>
          {common.print}
        </Button>
      }
    >
      <p className="soft screen-only">{words.arrangingHint}</p>
      <Lists ready={ready} />
    </Page>
  );
}

function Lists({ ready }: { ready: SessionVariants }) {
  const words = useWords().helping;
  const language = useLanguage();
  const inTheRoom = arrangingFor(libraryNeeds, ready.people);
  const forThePlan = thingsFor(ready.whole);
  if (inTheRoom.length === 0) return <Empty sentence={words.nothingToArrange} />;
  return (
    <>
      <Section heading={words.forThePlan}>
        {forThePlan.length === 0 ? (
          <p className="soft">{words.nothingToBring}</p>
        ) : (
          <ul className="arranging-lines">
            {forThePlan.map(({ of, variant, count }) => (
              <Line key={of} count={count} text={words.things[of]} pose={variantPose(variant)} />
            ))}
          </ul>
        )}
      </Section>
      <Section heading={words.inTheRoom}>
        <ul className="arranging-lines">
          {inTheRoom.map(({ of: need, count }) => (
            <Line
              key={need.key}
              count={count}
              label={need.label[language]}
              text={need.arrange[language]}
              pose={needPose(need.key)}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

interface LineProps {
  readonly count: number;
  readonly label?: string;
  readonly text: string;
  readonly pose: Pose | undefined;
}

function Line({ count, label, text, pose }: LineProps) {
  const { helping: words, variants } = useWords();
  return (
    <li className="arranging-line">
      <span className="arranging-box print-only" aria-hidden="true" />
      {pose && <Figure pose={pose} className="arranging-figure" />}
      <div className="arranging-words">
        <p className="arranging-what">{variants.of(count, label ?? text)}</p>
        {label !== undefined && <p>{text}</p>}
      </div>
      <p className="arranging-who print-only" aria-hidden="true">
        {words.who}
      </p>
    </li>
  );
}
