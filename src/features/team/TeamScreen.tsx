import type { HelperCard } from "#domain/helper.ts";
import { teamWords } from "#domain/team.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Anchor } from "#ui/Link.tsx";
import { Page, Section } from "#ui/Page.tsx";

import { AddHelper } from "./AddHelper.tsx";
import { HelperList } from "./HelperList.tsx";
import { Pillars } from "./Pillars.tsx";
import { Posts } from "./Posts.tsx";
import { useTeam } from "./queries.ts";
import { TeamSays } from "./TeamSays.tsx";
import "./team.css";

/** How the choir is carried: the pillars at a glance, then everybody by name. */
export function TeamScreen() {
  const { team: words, common } = useWords();
  const team = useTeam();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <ButtonLink href={paths.tasks} icon="coffee">
            {words.tasks}
          </ButtonLink>
          <Button icon="print" onPress={() => window.print()}>
            {common.print}
          </Button>
        </>
      }
    >
      {team && (
        <>
          <Pillars team={team.here} />
          {team.here.length > 0 && (
            <TeamSays said={teamWords(team.here, team.pauses, team.today)} />
          )}
          <AddHelper />
          <HelperList team={team} />
          <Posts team={team.here} />
          {team.left.length > 0 && <Left helpers={team.left} />}
        </>
      )}
    </Page>
  );
}

function Left({ helpers }: { helpers: readonly HelperCard[] }) {
  const words = useWords().team;
  return (
    <Section heading={words.hasLeft} className="screen-only">
      <ul className="team-left">
        {helpers.map(({ id, called }) => (
          <li key={id}>
            <Anchor className="team-name" href={paths.helper(id)}>
              {called}
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}
