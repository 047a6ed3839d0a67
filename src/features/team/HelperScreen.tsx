import { useState } from "react";

import type { HelperId } from "#domain/helper.ts";
import { paths } from "#features/paths.ts";
import { dateInWords, listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { CardDialog } from "./CardDialog.tsx";
import { Leaving } from "./Leaving.tsx";
import { Pauses } from "./Pauses.tsx";
import { PillarsOf } from "./PillarsOf.tsx";
import { Promised } from "./Promised.tsx";
import { type OneHelper, useHelper } from "./queries.ts";
import { Reach } from "./Reach.tsx";
import { Sings } from "./Sings.tsx";
import { TasksOf } from "./TasksOf.tsx";
import { Wishes } from "./Wishes.tsx";
import "./card.css";

/** What is written down about one helper, and kept as it is tapped. */
export function HelperScreen({ helperId }: { helperId: HelperId }) {
  const words = useWords().team;
  const one = useHelper(helperId);
  if (one === undefined) return null;
  if (one) return <Card {...one} />;
  return (
    <Page title={words.title} back={{ href: paths.team, word: words.title }}>
      <Empty sentence={words.helper.notFound} />
    </Page>
  );
}

function Card(one: OneHelper) {
  const { helper, pauses, others, today } = one;
  const words = useWords().team;
  const lead = useLead(one);
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={helper.called}
      lead={lead}
      back={{ href: paths.team, word: words.title }}
      actions={
        <Button icon="edit" onPress={() => setEditing(true)}>
          {words.helper.edit}
        </Button>
      }
    >
      {editing && <CardDialog helper={helper} onClose={() => setEditing(false)} />}
      {helper.left && <Leaving helper={helper} />}
      <div className="team-card">
        <div className="team-card-part">
          <Reach helper={helper} />
          <PillarsOf helper={helper} />
          <TasksOf helper={helper} />
        </div>
        <div className="team-card-part">
          <Pauses helper={helper} pauses={pauses} today={today} />
          <Wishes helper={helper} others={others} />
          <Promised helper={helper} today={today} />
          <Sings helper={helper} />
        </div>
      </div>
      {!helper.left && <Leaving helper={helper} />}
    </Page>
  );
}

function useLead({ helper, pauses, today }: OneHelper): string | undefined {
  const words = useWords().team;
  const language = useLanguage();
  const now = pauses.find(({ from }) => from <= today);
  const stands = helper.pillars.map((pillar) => words.pillar[pillar]);
  const pause =
    now &&
    (now.to === null
      ? words.pauseOpen
      : words.pauseUntil(dateInWords(language, now.to, "dayAndMonth")));
  const said = [...(stands.length > 0 ? [listInWords(language, stands)] : []), pause ?? []].flat();
  return said.length > 0 ? said.join(". ") : undefined;
}
