import { useState } from "react";

import { nameHas, type Singer, type SingerId } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useOffer } from "#features/useOffer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";
import { SearchField } from "#ui/SearchField.tsx";
import { useTitleAfter } from "#ui/title.ts";
import { useLocation } from "wouter";

import { mergeSingers, takeCardApart } from "./commands.ts";
import { NobodyHere } from "./NobodyHere.tsx";
import { useKeptAbout, useMergeChoices, useMergePreview } from "./queries.ts";
import { useAct } from "./useAct.ts";
import "./rights.css";

// A list that is seen at one glance needs no search.
const searchFrom = 8;

/** Somebody who was written down twice: the two cards are put together, and can be taken apart again. */
export function MergeScreen({ singerId }: { singerId: SingerId }) {
  const { rights } = useWords();
  const words = rights.merge;
  const choices = useMergeChoices(singerId);
  const [other, setOther] = useState<Singer>();
  useTitleAfter(other);
  if (!choices) return null;
  const { self, others } = choices;
  if (!self) return <NobodyHere />;
  return (
    <Page
      title={words.title}
      lead={words.lead(self.called)}
      back={{ href: paths.kept(self.id), word: rights.agreements.toKept }}
    >
      {other ? (
        <Preview self={self} other={other} onBack={() => setOther(undefined)} />
      ) : (
        <Chooser others={others} onChoose={setOther} />
      )}
      <Parts singerId={self.id} />
    </Page>
  );
}

function Chooser({
  others,
  onChoose,
}: {
  others: readonly Singer[];
  onChoose: (other: Singer) => void;
}) {
  const words = useWords().rights.merge;
  const [typed, setTyped] = useState("");
  if (others.length === 0) return <p className="big">{words.nobodyElse}</p>;
  const found = typed === "" ? others : others.filter(({ called }) => nameHas(called, typed));
  return (
    <>
      {others.length >= searchFrom && (
        <SearchField
          label={words.search}
          value={typed}
          onChange={setTyped}
          clearWord={words.clear}
        />
      )}
      {found.length === 0 && <p role="status">{words.noneFound}</p>}
      <ul className="rights-names">
        {found.map((singer) => (
          <li key={singer.id}>
            <Button wide spoken={words.choose(singer.called)} onPress={() => onChoose(singer)}>
              {singer.called}
              {singer.archived && <span className="soft small"> · {words.archived}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Preview({ self, other, onBack }: { self: Singer; other: Singer; onBack: () => void }) {
  const store = useStore();
  const words = useWords().rights.merge;
  const offer = useOffer();
  const [, go] = useLocation();
  const [stays, setStays] = useState<SingerId>(self.id);
  const [problem, setProblem] = useState(false);
  const preview = useMergePreview(self.id, other.id);
  const staying = stays === self.id ? self : other;
  const going = stays === self.id ? other : self;

  const merge = async () => {
    const kept = await mergeSingers(store, going.id, staying.id);
    if (!kept.ok) return setProblem(typeof kept.why === "string");
    offer(kept.value, words.merged(staying.called));
    go(paths.kept(staying.id));
  };

  return (
    <Section heading={words.preview}>
      <Sheet className="stack">
        <ChoiceField
          legend={words.which}
          beside
          value={stays}
          onChange={setStays}
          options={[self, other].map(({ id, called }) => ({ value: id, label: called }))}
        />
        {preview && (
          <ul className="rights-lines figures">
            <li>
              {words.days(preview.days.together)}
              <span className="soft small rights-days-of">
                {words.daysOf(self.called, preview.days.one)}
                {" · "}
                {words.daysOf(other.called, preview.days.other)}
              </span>
            </li>
            <li>{words.wishes(preview.wishes)}</li>
            <li>
              {words.agreements(preview.agreements)}
              <span className="soft small rights-days-of">{words.agreementsHint}</span>
            </li>
          </ul>
        )}
        <p>{words.kept}</p>
        <div role="alert">{problem && <p>{words.problem}</p>}</div>
        <div className="row">
          <Button tone="primary" onPress={merge}>
            {words.mergeNow}
          </Button>
          <Button onPress={onBack}>{words.another}</Button>
        </div>
      </Sheet>
    </Section>
  );
}

/** Cards that were put together with this one before. */
function Parts({ singerId }: { singerId: SingerId }) {
  const store = useStore();
  const words = useWords().rights.merge;
  const act = useAct();
  const cards = useKeptAbout(singerId)?.kept?.otherCards ?? [];
  if (cards.length === 0) return null;
  return (
    <Section heading={words.parts}>
      <ul className="rights-list">
        {cards.map(({ id, called }) => (
          <Sheet as="li" key={id} className="rights-choice">
            <p className="big">{called}</p>
            <Button
              icon="cut"
              spoken={words.takeApartFrom(called)}
              onPress={async () => act(takeCardApart(store, id), words.apart(called))}
            >
              {words.takeApart}
            </Button>
          </Sheet>
        ))}
      </ul>
    </Section>
  );
}
