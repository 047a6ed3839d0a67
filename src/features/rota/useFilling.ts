import { useEffect, useState } from "react";

import { lateDays, withoutAskingAgain } from "#domain/handedBack.ts";
import { type Proposal, proposalFrom } from "#domain/proposal.ts";
import type { Rota, RotaFacts } from "#domain/rota.ts";
import { type Choice, type RotaProblem, rotaProblem, type Wanted } from "#domain/rotaProblem.ts";

import type { RotaPage } from "./queries.ts";
import type { BeginSearch, Progress } from "./searching.ts";

/** What was asked for: the rota as it stood at that moment. */
export interface Asked {
  /** Counted from 1: another search makes another page of answers. */
  readonly number: number;
  readonly facts: RotaFacts;
  readonly rota: Rota;
  readonly problem: RotaProblem;
  readonly wanted: Wanted;
}

type Filling =
  | { readonly kind: "looking"; readonly progress: Progress | undefined }
  | { readonly kind: "stopped" }
  | { readonly kind: "cannot here" }
  | { readonly kind: "found"; readonly asked: Asked; readonly proposal: Proposal };

type Answer =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "none" }
  | { readonly kind: "proposal"; readonly proposal: Proposal };

/** Looks for a proposal at once, and again when it is asked to; what goes on in the rota meanwhile does not disturb it. */
export function useFilling(page: RotaPage, begin: BeginSearch) {
  const [asked, setAsked] = useState<Asked | undefined>(() => askedOf(page, 1, undefined));
  const [number, setNumber] = useState(1);
  const [answer, setAnswer] = useState<{ of: Asked; is: Answer }>();

  useEffect(() => {
    if (!asked) return;
    const { facts, rota, problem, wanted } = asked;
    let isOff = false;
    const answered = (is: Answer) => {
      if (!isOff) setAnswer({ of: asked, is });
    };
    const found = (choice: Choice) =>
      answered({
        kind: "proposal",
        proposal: proposalFrom(facts, rota, problem, choice, wanted),
      });
    if (problem.options.length + problem.forCourse.length === 0) return found(nothing);
    const search = begin(problem, (progress) => answered({ kind: "progress", progress }));
    void search.choice.then((choice) =>
      choice.ok ? found(choice.value) : answered({ kind: "none" }),
    );
    return () => {
      isOff = true;
      search.callOff();
    };
  }, [asked, begin]);

  const look = (wanted?: Wanted) => {
    setAsked(askedOf(page, number + 1, wanted));
    setNumber(number + 1);
  };
  const stop = () => setAsked(undefined);
  return { filling: fillingOf(asked, answer?.of === asked ? answer?.is : undefined), look, stop };
}

function fillingOf(asked: Asked | undefined, answer: Answer | undefined): Filling {
  if (!asked) return { kind: "stopped" };
  switch (answer?.kind) {
    case undefined:
      return { kind: "looking", progress: undefined };
    case "progress":
      return { kind: "looking", progress: answer.progress };
    case "none":
      return { kind: "cannot here" };
    case "proposal":
      return { kind: "found", asked, proposal: answer.proposal };
  }
}

const nothing: Choice = { options: [], forCourse: [], leaves: [], isBest: true, inParts: false };

function askedOf(
  { facts: asTheyAre, rota }: RotaPage,
  number: number,
  wanted: Wanted = { cap: null, late: lateDays(asTheyAre, rota) },
): Asked {
  const facts = withoutAskingAgain(asTheyAre);
  return { number, facts, rota, wanted, problem: rotaProblem(facts, rota, wanted) };
}
