import type { HelperCard } from "#domain/helper.ts";
import { type PillarStand, pillarStands } from "#domain/team.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Anchor } from "#ui/Link.tsx";
import { Section } from "#ui/Page.tsx";

import { pillarIcons } from "./pillarIcons.ts";

/** The four pillars side by side: who stands in each, and who can step in; where nobody does, it is said. */
export function Pillars({ team }: { team: readonly HelperCard[] }) {
  const words = useWords().team;
  return (
    <Section heading={words.pillars} quietHeading>
      <ul className="team-pillars">
        {pillarStands(team).map((stand) => (
          <li key={stand.pillar} className="team-pillar">
            <OnePillar {...stand} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OnePillar({ pillar, standing, deputies }: PillarStand) {
  const words = useWords().team;
  return (
    <>
      <div className="team-capital">
        <Icon name={pillarIcons[pillar]} />
        <h3 className="team-pillar-name">{words.pillar[pillar]}</h3>
      </div>
      {standing.length === 0 ? (
        <p className="team-nobody">{words.nobody}</p>
      ) : (
        <Names helpers={standing} />
      )}
      {deputies.length > 0 && (
        <div className="team-deputies">
          <p className="team-deputies-word">{words.canStepIn}</p>
          <Names helpers={deputies} />
        </div>
      )}
    </>
  );
}

// At a glance: whoever else there is stands in the list below.
const seen = 6;

function Names({ helpers }: { helpers: readonly HelperCard[] }) {
  const words = useWords().team;
  const shown = helpers.length > seen ? helpers.slice(0, seen - 1) : helpers;
  return (
    <ul className="team-names">
      {shown.map(({ id, called }) => (
        <li key={id}>
          <Anchor className="team-name" href={paths.helper(id)}>
            {called}
          </Anchor>
        </li>
      ))}
      {shown.length < helpers.length && (
        <li className="team-more">{words.andMore(helpers.length - shown.length)}</li>
      )}
    </ul>
  );
}
