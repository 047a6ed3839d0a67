import { useState } from "react";

import { agreesTo } from "#domain/consent.ts";
import { longestContact, longestNumber } from "#domain/forgettingCard.ts";
import { useWords } from "#i18n/react.tsx";
import type { Agreements } from "#store/consents.ts";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
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
  const save = async () => {
    if (typed === undefined || typed === agreements.number) return;
    const number = { called: "", number: typed };
    if (await act(callThem(store, agreements.id, "reach", number), words.numberSaved))
      setTyped((now) => (now === typed ? undefined : now));
  };
  return (
    <Form className="rights-number" onSubmit={save}>
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
    </Form>
  );
}

interface Contact {
  readonly called: string;
  readonly number: string;
  readonly agreed: boolean;
}

/** A person to call: a name and a number, and only when that person has agreed. `[P22]` */
export function ContactFields({ agreements }: { agreements: Agreements }) {
  const store = useStore();
  const words = useWords().rights.agreements;
  const act = useAct();
  // The three belong together: a number that is being typed never comes to stand beside another person's name.
  const [typed, setTyped] = useState<Contact>();
  const stored = agreements.contact ?? { called: "", number: "" };
  const isThere = stored.called !== "";
  const contact = typed ?? { ...stored, agreed: isThere };
  const { called, number, agreed } = contact;
  const [problem, setProblem] = useState<"empty" | "not agreed">();

  const save = async () => {
    if (called.trim() === "" || number.trim() === "") return setProblem("empty");
    if (!agreed) return setProblem("not agreed");
    await keep({ called, number }, words.contactSaved);
  };
  const remove = async () => keep({ called: "", number: "" }, words.contactRemoved);
  const keep = async (person: Omit<Contact, "agreed">, sentence: string) => {
    if (await act(callThem(store, agreements.id, "contact", person), sentence))
      setTyped((now) => (now === typed ? undefined : now));
  };
  const change = (part: Partial<Contact>) => {
    setTyped({ ...contact, ...part });
    setProblem(undefined);
  };

  return (
    <Sheet>
      <Form className="stack" onSubmit={save}>
        <div className="rights-contact">
          <TextField
            label={words.contactName}
            value={called}
            maxLength={longestContact}
            autoCapitalize="words"
            spellCheck={false}
            onChange={(text) => change({ called: text })}
            problem={problem === "empty" ? words.contactEmpty : undefined}
          />
          <TextField
            label={words.numberLabel}
            type="tel"
            inputMode="tel"
            value={number}
            maxLength={longestNumber}
            onChange={(text) => change({ number: text })}
          />
        </div>
        <CheckField
          label={words.contactAgreed}
          problem={problem === "not agreed" ? words.contactNotAgreed : undefined}
          checked={agreed}
          onChange={(now) => change({ agreed: now })}
        />
        <div className="row">
          <Button type="submit">{words.saveContact}</Button>
          {isThere && <Button onPress={remove}>{words.removeContact}</Button>}
        </div>
      </Form>
    </Sheet>
  );
}
