import type { HelperCard } from "#domain/helper.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

/** The way to the team, which has a page of its own. */
export function TheTeam({ helpers }: { helpers: readonly HelperCard[] }) {
  const words = useWords().team;
  return (
    <Section heading={words.title} lead={words.lead}>
      <Sheet className="row row-spread">
        <p className="big">{words.everybody(helpers.length)}</p>
        <ButtonLink href={paths.team} icon="singers">
          {words.toTeam}
        </ButtonLink>
      </Sheet>
    </Section>
  );
}
