import { useEffect, useState, useSyncExternalStore } from "react";
import { useLocation } from "wouter";
import { useStore as useStateOf } from "zustand";

import { paths } from "#features/paths.ts";
import { UseKit } from "#features/UseKit.tsx";
import { useWords } from "#i18n/react.tsx";
import type { ReadInvitation } from "#store/meeting.ts";
import { useHome, useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { ComeIn, type ComeInProps, type Newcomer } from "./ComeIn.tsx";
import { ForTheIcon } from "./ForTheIcon.tsx";
import { InvitationForm } from "./InvitationForm.tsx";
import "./join.css";

/** Joining a choir that others have: an invitation, what it lets one see, and a name. */
export function JoinScreen() {
  const { join: words, common, devices } = useWords();
  const { house } = useHome();
  const here = useStateOf(house.state);
  const offered = useOffered();
  const hasChoir = here.kind === "open" && !here.madeUp;
  return (
    <div className="join-page">
      <Page title={words.title} lead={words.lead} back={{ href: paths.today, word: common.back }}>
        {hasChoir ? (
          <Banner
            tone="notice"
            actions={<ButtonLink href={paths.devices}>{devices.title}</ButtonLink>}
          >
            {words.problem["a choir is here"]}
          </Banner>
        ) : (
          <WithInvitation key={offered} offered={offered} />
        )}
      </Page>
    </div>
  );
}

function WithInvitation({ offered }: { offered: string | undefined }) {
  const words = useWords().join;
  const meeting = useMeeting();
  const [text, setText] = useState(offered ?? "");
  const [read, setRead] = useState<ReadInvitation>();
  const [problem, setProblem] = useState<string>();
  const [newcomer, setNewcomer] = useState<Newcomer>({ owner: "", address: "" });
  const [spent, setSpent] = useState<ComeInProps["spent"]>();
  const [isAgain, setAgain] = useState(false);

  const another = () => {
    setRead(undefined);
    setAgain(true);
    // What lies in the field is the one that was tried: it may be mistyped, or another goes in its place.
    setProblem(spent && words.problem[spent]);
    setSpent(undefined);
  };
  const look = async (wanted: string) => {
    setText(wanted);
    const answer = await meeting.read(wanted);
    setRead(answer.ok ? answer.value : undefined);
    setProblem(answer.ok ? undefined : words.problem[answer.why]);
  };
  useEffect(() => {
    if (offered === undefined) return;
    // It has been taken out of the address already, and is looked at without anybody asking.
    void meeting.read(offered).then((answer) => {
      if (answer.ok) setRead(answer.value);
      else setProblem(words.problem[answer.why]);
    });
  }, [meeting, offered, words]);

  return (
    <>
      <Sheet className="stack gap-large">
        {read ? (
          <ComeIn
            text={text}
            read={read}
            newcomer={newcomer}
            onWrite={setNewcomer}
            spent={spent}
            onSpent={setSpent}
            onOther={another}
          />
        ) : (
          <InvitationForm text={text} isAgain={isAgain} problem={problem} onLook={look} />
        )}
      </Sheet>
      {read && !spent && <ForTheIcon text={text} />}
      {!read && <ByKit />}
    </>
  );
}

/** What stood in the address of this page, also when another link is pasted there. */
function useOffered(): string | undefined {
  return useSyncExternalStore(onOtherLink, useMeeting().offered);
}

function onOtherLink(tell: () => void): () => void {
  window.addEventListener("hashchange", tell);
  return () => window.removeEventListener("hashchange", tell);
}

/** Whoever has lost a leader's device comes back as that device. */
function ByKit() {
  const words = useWords().devices.kit;
  const [, goTo] = useLocation();
  return (
    <details className="join-kit">
      <summary>{words.use}</summary>
      <UseKit onDone={() => goTo(paths.today, { replace: true })} />
    </details>
  );
}
