import { useEffect, useRef } from "react";
import { useLocation, useSearch } from "wouter";

import type { Card } from "#domain/card.ts";
import type { SingerId } from "#domain/singer.ts";
import {
  type Question,
  questionAfter,
  questionAt,
  questionBefore,
  questionsOf,
} from "#domain/talk.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Steps } from "#ui/Steps.tsx";
import { turnPage } from "#ui/undo.ts";

import { type CardPage, useCardPage } from "./queries.ts";
import { leaveTalkAt } from "./state.ts";
import { AnswerTo } from "./AnswerTo.tsx";
import { Finished } from "./Finished.tsx";
import { questionWords } from "./questionWords.ts";
import { useNameDraft } from "./useNameDraft.ts";
import "./what-helps.css";
import "./together.css";

/** For two at one screen: large, one question at a time, in the singer's own words. It can be left and taken up again. */
export function TogetherScreen({ singerId }: { singerId: SingerId }) {
  const { whatHelps: words, together } = useWords();
  const page = useCardPage(singerId);
  if (!page) return <main className="together" data-size="run" />;
  const { card } = page;
  if (!card || card.restricted || card.mergedInto !== null) {
    return (
      <main className="together together-question" data-size="run">
        <h1 tabIndex={-1}>{words.title}</h1>
        <Empty
          sentence={!card ? words.gone : card.restricted ? words.restrictedNote : words.mergedNote}
          action={<ButtonLink href={paths.singer(singerId)}>{together.leave}</ButtonLink>}
        />
      </main>
    );
  }
  return <Talk card={card} page={page} />;
}

function Talk({ card, page }: { card: Card; page: CardPage }) {
  const words = useWords().together;
  const [, goTo] = useLocation();
  const mayRemember = card.remember?.given === true;
  const question = questionAt(mayRemember, new URLSearchParams(useSearch()).get("at"));
  const name = useNameDraft(card);
  const heading = useRef<HTMLHeadingElement>(null);
  // As a new page would: from its top, with the focus on its title.
  useEffect(() => {
    turnPage();
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [question]);

  const turnTo = (next: Question) => {
    leaveTalkAt(card.id, next);
    goTo(`${paths.together(card.id)}?at=${next}`);
  };
  const goOn = async () => {
    if (question === "name" && !(await name.keep())) return;
    turnTo(questionAfter(mayRemember, question));
  };
  const all = questionsOf(mayRemember);
  const before = questionBefore(mayRemember, question);
  const { title, hint } = questionWords(words, question);
  // The question about remembering is answered by its own two buttons.
  const isOpen = question === "remember" && card.remember === undefined;

  return (
    <main className="together" data-size="run">
      <header className="together-head">
        {question !== "done" && (
          <Steps
            total={all.length}
            current={all.indexOf(question) + 1}
            sentence={words.progress(all.indexOf(question) + 1, all.length)}
            showSentence
          />
        )}
        <ButtonLink tone="plain" icon="close" href={paths.singer(card.id)}>
          {words.leave}
        </ButtonLink>
      </header>
      <section className="together-question" key={question}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {hint !== undefined && <p className="together-hint">{hint}</p>}
        {question === "done" ? (
          <Finished card={card} page={page} />
        ) : (
          <AnswerTo
            question={question}
            card={card}
            page={page}
            name={name}
            onAnswer={(given) => turnTo(questionAfter(given, "remember"))}
          />
        )}
      </section>
      {question !== "done" && (
        <footer className="together-foot">
          {before && (
            <Button icon="back" onPress={() => turnTo(before)}>
              {words.back}
            </Button>
          )}
          <Button tone={isOpen ? "quiet" : "primary"} icon="forward" onPress={goOn}>
            {isOpen ? words.skip : words.next}
          </Button>
        </footer>
      )}
    </main>
  );
}
