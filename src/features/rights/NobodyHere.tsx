import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

/** The address was of somebody who is not kept, or not any more. */
export function NobodyHere() {
  const words = useWords().rights;
  return (
    <Page title={words.gone}>
      <Empty
        sentence={words.goneLead}
        action={
          <ButtonLink href={paths.singers} icon="singers">
            {words.toSingers}
          </ButtonLink>
        }
      />
    </Page>
  );
}
