import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useStore as useStateOf } from "zustand";

import { type Language, languages, type Text3 } from "#domain/language.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useSpeak, useFirstWords } from "#i18n/react.tsx";
import { useHome } from "#store/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { Logo } from "#ui/Logo.tsx";

import { lookAround } from "./commands.ts";
import { Door } from "./Door.tsx";
import { SavedDoor } from "./SavedDoor.tsx";
import { StartDoor } from "./StartDoor.tsx";
import "./welcome.css";

/** Each language is called what its speakers call it, whichever is spoken now. */
const ownNames: Text3 = { da: "Dansk", nb: "Norsk (bokmål)", en: "English" };

export function WelcomeScreen() {
  const { common, welcome: words } = useFirstWords();
  const language = useLanguage();
  const speak = useSpeak();
  return (
    <main className="welcome">
      <header className="welcome-cover">
        <div className="welcome-cover-words">
          <Logo word={common.appName} size="large" />
          <h1 className="welcome-title">{words.title}</h1>
          <p className="welcome-lead">{words.lead}</p>
        </div>
      </header>
      <div className="welcome-inside">
        <TakenOff />
        <ChoiceField<Language>
          legend={words.language}
          beside
          value={language}
          onChange={speak}
          options={languages.map((value) => ({ value, label: ownNames[value] }))}
        />
        <Doors />
        <SavedDoor />
      </div>
    </main>
  );
}

/** What has just been done, where one goes on from: what was pressed is gone. */
function TakenOff() {
  const words = useFirstWords().welcome;
  const here = useStateOf(useHome().house.state);
  const at = useRef<HTMLParagraphElement>(null);
  const isTakenOff = here.kind === "empty" && here.takenOff === true;
  useEffect(() => at.current?.focus(), [isTakenOff]);
  if (!isTakenOff) return null;
  return (
    <p className="welcome-taken-off" role="status" ref={at} tabIndex={-1}>
      {words.takenOff}
    </p>
  );
}

function Doors() {
  const words = useFirstWords().welcome;
  const [open, setOpen] = useState<"start" | "join">();
  const turn = (door: "start" | "join") => setOpen(open === door ? undefined : door);
  return (
    <section className="welcome-doors" aria-label={words.doors}>
      <Door
        figure="start"
        title={words.start.title}
        lead={words.start.lead}
        open={open === "start"}
        onPress={() => turn("start")}
      >
        <StartDoor />
      </Door>
      <Door
        figure="join"
        title={words.join.title}
        lead={words.join.lead}
        open={open === "join"}
        onPress={() => turn("join")}
      >
        <p>{words.join.how}</p>
        <ButtonLink href={paths.join} tone="primary" size="large">
          {words.join.go}
        </ButtonLink>
      </Door>
      <LookDoor />
    </section>
  );
}

function LookDoor() {
  const { app, welcome: words } = useFirstWords();
  const home = useHome();
  const language = useLanguage();
  const [, goTo] = useLocation();
  const [state, setState] = useState<"shut" | "opening" | { problem: string }>("shut");
  const enter = async () => {
    if (state === "opening") return;
    setState("opening");
    const opened = await lookAround(home, language).catch((bug: unknown) => {
      setState("shut");
      throw bug;
    });
    if (opened.ok) goTo(paths.today, { replace: true });
    else setState({ problem: `${words.notOpened} ${app.trouble[opened.why]}` });
  };
  return (
    <Door
      figure="look"
      title={words.look.title}
      lead={words.look.lead}
      busy={state === "opening"}
      onPress={enter}
      said={state === "opening" ? words.opening : state === "shut" ? undefined : state.problem}
    />
  );
}
