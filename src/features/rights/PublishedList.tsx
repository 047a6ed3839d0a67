import { useState } from "react";

import { civilDateAt } from "#domain/civil.ts";
import { agreesTo, type Purpose } from "#domain/consent.ts";
import { longestWhere, type PublishedProblem } from "#domain/published.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { Agreements } from "#store/consents.ts";
import { useStore } from "#store/react.tsx";
import { Button, IconButton } from "#ui/Button.tsx";
import { DateField, TextField } from "#ui/Field.tsx";
import { FormDialog } from "#ui/FormDialog.tsx";

import { useOffer } from "#features/useOffer.ts";

import { addPublished, removePublished } from "./commands.ts";
import { useAct } from "./useAct.ts";

/** What was made public under one agreement, and where it is: so that it can be taken down. `[P06]` */
export function PublishedList({
  agreements,
  purpose,
}: {
  agreements: Agreements;
  purpose: Purpose;
}) {
  const store = useStore();
  const language = useLanguage();
  const { rights, common } = useWords();
  const words = rights.agreements;
  const act = useAct();
  const [adding, setAdding] = useState(false);
  const pieces = agreements.pieces.filter((piece) => piece.purpose === purpose);
  const given = agreesTo(agreements.consents, purpose);
  if (pieces.length === 0 && !given) return null;
  return (
    <div className="rights-published">
      {pieces.length > 0 && (
        <ul className="rights-pieces">
          {pieces.map(({ id, where, on }) => (
            <li key={id} className="rights-piece">
              <span>
                {where}{" "}
                <span className="soft small">{dateInWords(language, on, "dayMonthYear")}</span>
              </span>
              <IconButton
                icon="close"
                word={common.remove}
                spoken={words.takeOff(where)}
                quietWord
                onPress={async () => act(removePublished(store, id), words.pieceGone)}
              />
            </li>
          ))}
        </ul>
      )}
      {given && (
        <Button
          icon="plus"
          spoken={words.addPublishedFor(rights.purposes[purpose])}
          onPress={() => setAdding(true)}
        >
          {words.addPublished}
        </Button>
      )}
      {adding && (
        <PublishedDialog
          agreements={agreements}
          purpose={purpose}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function PublishedDialog({
  agreements,
  purpose,
  onClose,
}: {
  agreements: Agreements;
  purpose: Purpose;
  onClose: () => void;
}) {
  const store = useStore();
  const { rights, common } = useWords();
  const words = rights.agreements;
  const offer = useOffer();
  const [where, setWhere] = useState("");
  const [on, setOn] = useState<string>(() => civilDateAt(store.now()));
  const [problem, setProblem] = useState<PublishedProblem>();

  const save = async () => {
    const kept = await addPublished(store, agreements.id, purpose, { where, on });
    if (!kept.ok && typeof kept.why === "string") return setProblem(kept.why);
    onClose();
    if (kept.ok) offer(kept.value, words.publishedSaved);
  };

  return (
    <FormDialog
      onClose={onClose}
      title={words.addPublishedFor(rights.purposes[purpose])}
      closeWord={common.close}
      onSubmit={save}
      submitWord={common.save}
      cancelWord={common.cancel}
    >
      <TextField
        label={words.where}
        hint={words.whereHint}
        value={where}
        maxLength={longestWhere}
        firstFocus
        onChange={(text) => {
          setWhere(text);
          setProblem(undefined);
        }}
        problem={problem === "where" ? words.whereEmpty : undefined}
      />
      <DateField
        label={words.on}
        value={on}
        onChange={(text) => {
          setOn(text);
          setProblem(undefined);
        }}
        problem={problem === "on" ? words.onBad : undefined}
      />
    </FormDialog>
  );
}
