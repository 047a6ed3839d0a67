import { type ReactNode, useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { Copy } from "./Copy.tsx";
import { DevicesWay } from "./DevicesWay.tsx";
import { HallSettings } from "./HallSettings.tsx";
import { LockWay } from "./LockWay.tsx";
import { KeptOnDevice } from "./KeptOnDevice.tsx";
import { MadeUpChoir } from "./MadeUpChoir.tsx";
import { useChoirHere } from "./queries.ts";
import { RenameDialog } from "./RenameDialog.tsx";
import { TakeOffWay } from "./TakeOffWay.tsx";
import { TheTeam } from "./TheTeam.tsx";
import { ThisDevice } from "./ThisDevice.tsx";
import "./choir.css";

interface ChoirScreenProps {
  /** How Korlag gets onto the home screen, as far as the app knows. */
  readonly install?: ReactNode;
  /** How long things are kept: a section of another job. */
  readonly forgetting?: ReactNode;
}

export function ChoirScreen({ install, forgetting }: ChoirScreenProps) {
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
      {renaming && <RenameDialog name={name} onClose={() => setRenaming(false)} />}
      {here && (
        <>
          {madeUp && <MadeUpChoir madeUp />}
          <TheTeam helpers={here.helpers} />
          <DevicesWay />
          <HallSettings hall={here.hall} helpers={here.helpers} />
          <ThisDevice helpers={here.helpers} />
          <KeptOnDevice kept={here.kept} />
          <LockWay />
          {forgetting}
          <Copy madeUp={madeUp} />
          {install !== undefined && (
            <Section heading={words.install}>
              <Sheet>{install}</Sheet>
            </Section>
          )}
          {!madeUp && <MadeUpChoir madeUp={false} />}
          {!madeUp && <TakeOffWay />}
          <Section heading={words.about}>
            <p>{words.aboutLead}</p>
            <p className="soft small">{words.version(__APP_VERSION__)}</p>
          </Section>
        </>
      )}
    </Page>
  );
}
