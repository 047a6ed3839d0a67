import { type ChangeEvent, useState } from "react";
import { useLocation } from "wouter";

import { type NameLine, namesToAdd } from "#domain/nameList.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Page } from "#ui/Page.tsx";

import { addSingers } from "./commands.ts";
import { ImportOptions } from "./ImportOptions.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { useSingers } from "./queries.ts";
import { isSpreadsheet, largestFile, textOfBytes } from "./tableOfText.ts";
import { useNameList } from "./useNameList.ts";
import { useOfferOf } from "./useOfferOf.ts";
import "./singers.css";

/** A list in, in one act: everything is seen before, and nothing is written until the last button. */
export function ImportSingersScreen() {
  const store = useStore();
  const { singers: words, common } = useWords();
  const known = useSingers();
  const draft = useNameList(known);
  const offer = useOfferOf();
  const [, go] = useLocation();
  const [withDuplicates, setWithDuplicates] = useState(false);
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string>();

  const names = namesToAdd(draft.lines, withDuplicates);
  const of = (kind: NameLine["kind"]) => draft.lines.filter((line) => line.kind === kind).length;
  const openFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // So that the same file, put right meanwhile, can be opened again.
    const input = event.target;
    if (!file) return;
    try {
      if (file.size > largestFile) return setProblem(words.fileTooLarge);
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isSpreadsheet(bytes)) return setProblem(words.isSpreadsheet);
      setProblem(undefined);
      await draft.write(textOfBytes(bytes));
    } catch {
      setProblem(words.fileUnreadable);
    } finally {
      input.value = "";
    }
  };
  const add = async () => {
    setAdding(true);
    const kept = await offer(
      addSingers(store, draft.list, names),
      words.addedNames(names.length),
    ).finally(() => setAdding(false));
    if (kept) go(paths.singers);
  };

  return (
    <Page
      title={words.importTitle}
      lead={words.importLead}
      back={{ href: paths.singers, word: common.singers }}
    >
      <div className="stack import-text">
        <TextField
          label={words.pasteLabel}
          hint={words.pasteHint}
          multiline
          rows={7}
          spellCheck={false}
          value={draft.text}
          onChange={(text) => {
            setProblem(undefined);
            void draft.write(text);
          }}
          problem={problem}
        />
        <label className="import-file">
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            onChange={(event) => void openFile(event)}
          />
          <span className="button button-quiet" aria-hidden="true">
            {words.chooseFile}
          </span>
          <span className="for-ears">{words.chooseFile}</span>
          <span className="soft small">{words.fileHint}</span>
        </label>
      </div>
      {draft.lines.length > 0 && (
        <>
          <ImportOptions draft={draft} />
          <div className="import-sum">
            <p className="figures" role="status">
              {words.summary(of("new"), of("duplicate"), of("bad"))}
            </p>
            <Button
              tone="primary"
              size="large"
              icon="plus"
              disabled={names.length === 0 || adding}
              onPress={add}
            >
              {names.length === 0 ? words.noneToAdd : words.addNames(names.length)}
            </Button>
          </div>
          <ImportPreview
            lines={draft.lines}
            withDuplicates={withDuplicates}
            onDuplicates={setWithDuplicates}
          />
        </>
      )}
    </Page>
  );
}
