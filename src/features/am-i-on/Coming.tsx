import type { MyDuty } from "#domain/taking.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Anchor } from "#ui/Link.tsx";
import { Section } from "#ui/Page.tsx";

import { DutyLine } from "./DutyLine.tsx";
import type { Mine } from "./queries.ts";

/** The coming ones, each a way to its card. */
export function Coming({ mine, duties }: { mine: Mine; duties: readonly MyDuty[] }) {
  const words = useWords().amIOn;
  return (
    <Section heading={words.later}>
      {duties.length === 0 ? (
        <p className="soft">{words.laterNothing}</p>
      ) : (
        <ul className="am-i-on-coming">
          {duties.map(({ session, place }) => (
            <li key={place.duty}>
              <Anchor className="am-i-on-coming-way" href={paths.duty(place.duty)}>
                <DutyLine today={mine.today} session={session} task={place.task} />
                <Icon name="forward" />
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
