import { type ReactNode, useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { Copy } from "./Copy.tsx";
import { KeptOnDevice } from "./KeptOnDevice.tsx";
import { MadeUpChoir } from "./MadeUpChoir.tsx";
import { useChoirHere } from "./queries.ts";
import { RenameDialog } from "./RenameDialog.tsx";
import { Team } from "./Team.tsx";
import { ThisDevice } from "./ThisDevice.tsx";
import "./choir.css";

/** @param props.install how Korlag gets onto the home screen, as far as the app knows */
export function ChoirScreen({ install }: { install?: ReactNode }) {
  const { common, choir: words } = useWords();
  const here = useChoirHere();
  const [renaming, setRenaming] = useState(false);
  const name = here?.choir?.name ?? "";
  const madeUp = here?.choir?.madeUp ?? false;
  return (
    <Page
      title={name === "" ? common.choir : name}
      actions={
        <Button icon="edit" onPress={() => setRenaming(true)}>
          {words.rename}
        </Button>
      }
    >
      <RenameDialog open={renaming} name={name} onClose={() => setRenaming(false)} />
      {here && (
        <>
          {madeUp && <MadeUpChoir madeUp />}
          <Team helpers={here.helpers} />
          <ThisDevice />
          <KeptOnDevice kept={here.kept} />
          <Copy madeUp={madeUp} />
          {install !== undefined && (
            <Section heading={words.install}>
              <Sheet>{install}</Sheet>
            </Section>
          )}
          {!madeUp && <MadeUpChoir madeUp={false} />}
          <Section heading={words.about}>
            <p>{words.aboutLead}</p>
            <p className="soft small">{words.version(__APP_VERSION__)}</p>
          </Section>
        </>
      )}
    </Page>
  );
}
