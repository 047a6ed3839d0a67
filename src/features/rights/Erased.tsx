import { civilDateAt, localTimeAt } from "#domain/civil.ts";
import { paths } from "#features/paths.ts";
import { dateInWords, timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { EraseReceipt } from "#store/erase.ts";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { StillPending } from "./StillPending.tsx";
import "./rights.css";

/** The receipt: what went, when, and where it is still to happen. To be printed; no name is on it. `[P12]` */
export function Erased({ receipt }: { receipt: EraseReceipt }) {
  const language = useLanguage();
  const { rights, common } = useWords();
  const words = rights.receipt;
  const { at, counts, snapshots } = receipt;
  const day = dateInWords(language, civilDateAt(at), "dayMonthYear");
  const kinds = Object.entries(words.kinds).flatMap(([kind, inWords]) => {
    const number = Object.entries(counts).find(([name]) => name === kind)?.[1] ?? 0;
    return number > 0 ? [inWords(number)] : [];
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button icon="print" onPress={() => window.print()}>
            {common.print}
          </Button>
          <ButtonLink href={paths.singers} icon="singers">
            {words.done}
          </ButtonLink>
        </>
      }
    >
      <Sheet className="rights-receipt">
        <p className="figures" role="status">
          {words.when(day, timeInWords(language, localTimeAt(at)))}
        </p>
        <h2>{words.what}</h2>
        {kinds.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <ul className="rights-lines figures">
            {kinds.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {snapshots > 0 && <li>{words.copies(snapshots)}</li>}
          </ul>
        )}
        <p>{words.here}</p>
        <StillPending />
        <p>{words.files}</p>
      </Sheet>
    </Page>
  );
}
