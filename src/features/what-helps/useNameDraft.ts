import { useState } from "react";

import type { Card } from "#domain/card.ts";
import { type NameProblem, parseName } from "#domain/singer.ts";
import { useStore } from "#store/react.tsx";

import { nameSinger } from "./commands.ts";

export interface NameDraft {
  readonly called: string;
  readonly said: string;
  readonly problem: NameProblem | undefined;
  readonly write: (part: { readonly called?: string; readonly said?: string }) => void;
  /** False when it is no name: then the field says why, and what was typed stands. */
  readonly keep: () => Promise<boolean>;
}

/** The name as it is being written at the first question; kept when one goes on or leaves the field. */
export function useNameDraft(card: Card): NameDraft {
  const store = useStore();
  const [draft, setDraft] = useState<{ called: string; said: string }>();
  const [problem, setProblem] = useState<NameProblem>();
  const { called, said } = draft ?? card;
  return {
    called,
    said,
    problem,
    write: (part) => {
      setDraft({ called, said, ...part });
      setProblem(undefined);
    },
    keep: async () => {
      const name = parseName(called);
      if (!name.ok) {
        setProblem(name.why);
        return false;
      }
      const next = { called: name.value, said: said.trim() };
      if (next.called !== card.called || next.said !== card.said) {
        await nameSinger(store, card.id, next);
      }
      return true;
    },
  };
}
