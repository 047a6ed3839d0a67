import { useState } from "react";
import { useLocation } from "wouter";

import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useHome, useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { lookAround } from "./commands.ts";

/** In the made-up choir: the way out. In one's own: the way in. */
export function MadeUpChoir({ madeUp }: { madeUp: boolean }) {
  return madeUp ? <WayOut /> : <WayIn />;
}

function WayOut() {
  const words = useWords().choir;
  const { house } = useHome();
  const [, goTo] = useLocation();
  const remove = async () => {
    await house.removeMadeUp();
    goTo(paths.today);
  };
  return (
    <Banner
      tone="quiet"
      actions={
        <Button icon="cut" onPress={remove}>
          {words.removeMadeUp}
        </Button>
      }
    >
      <strong>{words.madeUp}.</strong> {words.madeUpLead}
    </Banner>
  );
}

function WayIn() {
  const { app, choir: words } = useWords();
  const store = useStore();
  const { house } = useHome();
  const language = useLanguage();
  const [, goTo] = useLocation();
  const [problem, setProblem] = useState<string>();
  const enter = async () => {
    const opened = await lookAround(store, house, language);
    if (opened.ok) goTo(paths.today);
    else setProblem(`${words.notDone} ${app.trouble[opened.why]}`);
  };
  return (
    <Section heading={words.lookAround} lead={words.lookAroundLead}>
      <Sheet className="stack">
        <div className="row">
          <Button icon="choir" onPress={enter}>
            {words.lookAround}
          </Button>
        </div>
        {problem && <Banner tone="trouble">{problem}</Banner>}
      </Sheet>
    </Section>
  );
}
