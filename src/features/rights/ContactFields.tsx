import { type FormEvent, useState } from "react";

import { agreesTo } from "#domain/consent.ts";
import { longestContact, longestNumber } from "#domain/forgettingCard.ts";
import { useWords } from "#i18n/react.tsx";
import type { Agreements } from "#store/consents.ts";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { TextField } from "#ui/Field.tsx";
import { Sheet } from "#ui/Page.tsx";

import { callThem } from "./commands.ts";
import { useAct } from "./useAct.ts";

/** The singer's own number; only where being called was agreed to. */
export function NumberField({ agreements }: { agreements: Agreements }) {
  const store = useStore();
  const words = useWords().rights.agreements;
  const act = useAct();
  const [typed, setTyped] = useState<string>();
  if (!agreesTo(agreements.consents, "callMe")) return null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (typed === undefined || typed === agreements.number) return;
    setTyped(undefined);
    const number = { called: "", number: typed };
    await act(callThem(store, agreements.id, "reach", number), words.numberSaved);
  };
  return (
    <form className="rights-number" onSubmit={(event) => void save(event)} noValidate>
      <TextField
        label={words.ownNumber}
        hint={words.numberHint}
        type="tel"
        inputMode="tel"
        value={typed ?? agreements.number}
        maxLength={longestNumber}
        onChange={setTyped}
      />
      <Button type="submit">{words.saveNumber}</Button>
    </form>
  );
}

/** A person to call: a name and a number, and only when that person has agreed. `[P22]` */
export function ContactFields({ agreements }: { agreements: Agreements }) {
  const store = useStore();
  const words = useWords().rights.agreements;
  const act = useAct();
  const [called, setCalled] = useState(agreements.contact?.called ?? "");
  const [number, setNumber] = useState(agreements.contact?.number ?? "");
  const [agreed, setAgreed] = useState((agreements.contact?.called ?? "") !== "");
  const [problem, setProblem] = useState<"empty" | "not agreed">();
  const isThere = (agreements.contact?.called ?? "") !== "";

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (called.trim() === "" || number.trim() === "") return setProblem("empty");
    if (!agreed) return setProblem("not agreed");
    await act(callThem(store, agreements.id, "contact", { called, number }), words.contactSaved);
  };
  const remove = async () =>
    act(
      callThem(store, agreements.id, "contact", { called: "", number: "" }),
      words.contactRemoved,
    );
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setProblem(undefined);
  };

  return (
    <Sheet>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        <div className="rights-contact">
          <TextField
            label={words.contactName}
            value={called}
            maxLength={longestContact}
            autoCapitalize="words"
            spellCheck={false}
            onChange={change(setCalled)}
            problem={problem === "empty" ? words.contactEmpty : undefined}
          />
          <TextField
            label={words.numberLabel}
            type="tel"
            inputMode="tel"
            value={number}
            maxLength={longestNumber}
            onChange={change(setNumber)}
          />
        </div>
        <CheckField
          label={words.contactAgreed}
          problem={problem === "not agreed" ? words.contactNotAgreed : undefined}
          checked={agreed}
          onChange={(now) => {
            setAgreed(now);
            setProblem(undefined);
          }}
        />
        <div className="row">
          <Button type="submit">{words.saveContact}</Button>
          {isThere && <Button onPress={remove}>{words.removeContact}</Button>}
        </div>
      </form>
    </Sheet>
  );
}
