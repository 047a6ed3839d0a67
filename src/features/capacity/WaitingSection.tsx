import { useState } from "react";

import type { CivilDate } from "#domain/civil.ts";
import type { Waiting } from "#domain/waiting.ts";
import { useOffer } from "#features/useOffer.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { giveAPlace, thankNo, writeDown } from "./commands.ts";

interface WaitingSectionProps {
  readonly waiting: readonly Waiting[];
  readonly today: CivilDate;
}

/** Who waits for a place, in the order of asking: a name, a way to reach, since when. */
export function WaitingSection({ waiting, today }: WaitingSectionProps) {
  const words = useWords().capacity;
  return (
    <Section heading={words.waiting} lead={words.waitingLead}>
      {waiting.length === 0 ? (
        <p className="soft">{words.nobodyWaits}</p>
      ) : (
        <>
          <ol className="capacity-waiting">
            {waiting.map((person) => (
              <Person key={person.id} person={person} today={today} />
            ))}
          </ol>
          <p className="soft">{words.callFirst}</p>
        </>
      )}
      <WriteDown />
    </Section>
  );
}

function Person({ person, today }: { person: Waiting; today: CivilDate }) {
  const words = useWords().capacity;
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const { id, called, reach, since } = person;
  const day = since === today ? words.today : dateInWords(language, since, "dayAndMonth");
  const give = async () => {
    const kept = await giveAPlace(store, id);
    if (kept.ok) offer(kept.value, words.placed(called));
  };
  const takeOff = async () => {
    const kept = await thankNo(store, id);
    if (kept.ok) offer(kept.value, words.takenOff(called));
  };
  return (
    <li className="capacity-person">
      <div className="capacity-who">
        <p className="capacity-name">{called}</p>
        <p>
          <Reach reach={reach} />
        </p>
        <p className="soft">{words.since(day)}</p>
      </div>
      <div className="capacity-acts">
        <Button tone="primary" icon="check" spoken={words.givePlaceTo(called)} onPress={give}>
          {words.givePlace}
        </Button>
        <Button tone="plain" spoken={words.takeOffSpoken(called)} onPress={takeOff}>
          {words.takeOff}
        </Button>
      </div>
    </li>
  );
}

/** A number is called and a mail address is written to by touching it. */
function Reach({ reach }: { reach: string }) {
  const words = useWords().capacity;
  if (reach === "") return <span>{words.noReach}</span>;
  if (reach.includes("@")) return <a href={`mailto:${reach}`}>{reach}</a>;
  if (/^[+\d][\d ()-]{4,}$/.test(reach)) {
    return <a href={`tel:${reach.replaceAll(/[^+\d]/g, "")}`}>{reach}</a>;
  }
  return <span>{reach}</span>;
}

function WriteDown() {
  const words = useWords().capacity;
  const store = useStore();
  const offer = useOffer();
  const [called, setCalled] = useState("");
  const [reach, setReach] = useState("");
  const [problem, setProblem] = useState<string>();
  const put = async () => {
    const kept = await writeDown(store, { called, reach });
    if (kept.ok) {
      offer(kept.value, words.added(called.trim()));
      setCalled("");
      setReach("");
    } else if (kept.why === "empty") setProblem(words.empty);
    else if (kept.why === "too long") setProblem(words.tooLong);
  };
  return (
    <Sheet>
      <Form className="stack" onSubmit={put}>
        <h3>{words.add}</h3>
        <p className="soft">{words.whyHere}</p>
        <div className="capacity-fields">
          <TextField
            label={words.name}
            value={called}
            problem={problem}
            autoCapitalize="words"
            onChange={(now) => {
              setCalled(now);
              setProblem(undefined);
            }}
          />
          <TextField
            label={words.reach}
            hint={words.reachHint}
            value={reach}
            autoCapitalize="none"
            onChange={setReach}
          />
        </div>
        <Button type="submit" icon="plus">
          {words.putOn}
        </Button>
      </Form>
    </Sheet>
  );
}
