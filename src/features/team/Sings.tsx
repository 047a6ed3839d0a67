import type { HelperCard } from "#domain/helper.ts";
import type { SingerId } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { SelectField } from "#ui/Field.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { singsAs } from "./commands.ts";
import { useWhoSings } from "./queries.ts";

/** That a helper sings too. Where there are no singers, as on a volunteer's own device, nothing is said of it. */
export function Sings({ helper }: { helper: HelperCard }) {
  const words = useWords().team.helper;
  const store = useStore();
  const who = useWhoSings(helper.id);
  if (!who || (who.singers.length === 0 && !who.as)) return null;
  const { as, singers } = who;
  const shown = as && !singers.some(({ id }) => id === as.id) ? [as, ...singers] : singers;
  return (
    <Section heading={words.sings} lead={words.singsLead}>
      <Sheet className="stack">
        {as && (
          <div className="row row-spread">
            <p>{words.singsAs(as.called)}</p>
            <ButtonLink href={paths.singer(as.id)} icon="singers">
              {words.openSinger}
            </ButtonLink>
          </div>
        )}
        <SelectField<SingerId | "">
          label={words.whichSinger}
          value={as?.id ?? ""}
          options={[
            { value: "", label: words.noSinger },
            ...shown.map(({ id, called }) => ({ value: id, label: called })),
          ]}
          onChange={(id) => void singsAs(store, helper.id, as?.id, id === "" ? undefined : id)}
        />
      </Sheet>
    </Section>
  );
}
