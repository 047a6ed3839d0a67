import { useState } from "react";

import { civilDateAt } from "#domain/civil.ts";
import type { SingerId } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { EraseReceipt } from "#store/erase.ts";
import { useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Page } from "#ui/Page.tsx";
import { useTitleAfter } from "#ui/title.ts";

import { CorrectName } from "./CorrectName.tsx";
import { Erased } from "./Erased.tsx";
import { HowLong } from "./HowLong.tsx";
import { KeptInWords } from "./KeptInWords.tsx";
import { NobodyHere } from "./NobodyHere.tsx";
import { useKeptAbout } from "./queries.ts";
import { RightsActions } from "./RightsActions.tsx";
import "./rights.css";

/** All that is kept about one singer, in plain words and large print, to be seen together and put right. `[P13]` */
export function KeptScreen({ singerId }: { singerId: SingerId }) {
  const store = useStore();
  const language = useLanguage();
  const { rights, common } = useWords();
  const words = rights.kept;
  const found = useKeptAbout(singerId);
  const [receipt, setReceipt] = useState<EraseReceipt>();
  const [correcting, setCorrecting] = useState(false);
  useTitleAfter(receipt);
  if (receipt) return <Erased receipt={receipt} />;
  if (!found) return null;
  const { kept } = found;
  if (!kept) return <NobodyHere />;
  const { id, called } = kept.agreements;
  const today = dateInWords(language, civilDateAt(store.now()), "dayMonthYear");
  return (
    <Page
      title={words.title(called)}
      lead={words.lead}
      back={{ href: paths.singer(id), word: rights.toCard }}
      actions={
        <>
          <Button icon="print" onPress={() => window.print()}>
            {common.print}
          </Button>
          <Button icon="edit" onPress={() => setCorrecting(true)}>
            {words.correctTitle}
          </Button>
          <ButtonLink href={paths.agreements(id)} icon="check">
            {words.agreed}
          </ButtonLink>
        </>
      }
    >
      <div className="rights-page">
        <KeptInWords kept={kept} />
        <HowLong kept={kept} />
        <p className="print-only small">{words.printedOn(today)}</p>
      </div>
      <RightsActions kept={kept} onErased={setReceipt} />
      {correcting && (
        <CorrectName
          id={id}
          called={called}
          said={kept.said}
          onClose={() => setCorrecting(false)}
        />
      )}
    </Page>
  );
}
