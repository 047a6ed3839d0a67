import { type FormEvent, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";

import { longestName } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import type { ReadInvitation } from "#store/meeting.ts";
import { useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";

/** What was written here: it outlasts a look at another invitation. */
export interface Newcomer {
  readonly owner: string;
  readonly address: string;
}

export interface ComeInProps {
  readonly text: string;
  readonly read: ReadInvitation;
  readonly newcomer: Newcomer;
  readonly onWrite: (newcomer: Newcomer) => void;
  /** Nobody comes in with this invitation any more, as far as the place answers; undefined: that is to be seen. */
  readonly spent: SpentReason | undefined;
  readonly onSpent: (why: SpentReason | undefined) => void;
  readonly onOther: () => void;
}

type SpentReason = (typeof spentReasons)[number];

// There is nothing to try again: somebody has to be asked for a new one.
const spentReasons = ["used or too old", "does not open"] as const;

/** What the device will be able to see stands before the name that is asked for, and before the door. */
export function ComeIn(props: ComeInProps) {
  const { text, read, newcomer, onWrite, spent, onSpent, onOther } = props;
  const { owner, address } = newcomer;
  const { join: words, devices, app } = useWords();
  const meeting = useMeeting();
  const [, goTo] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const [isMissing, setMissing] = useState(false);
  const [isJoining, setJoining] = useState(false);
  const [problem, setProblem] = useState<string>();

  const join = async (event: FormEvent) => {
    event.preventDefault();
    if (isJoining) return;
    if (owner.trim() === "") {
      setMissing(true);
      form.current?.querySelector("input")?.focus();
      return;
    }
    setJoining(true);
    setProblem(undefined);
    onSpent(undefined);
    const joined = await meeting
      .join(text, owner.trim(), address.trim() || undefined)
      .finally(() => setJoining(false));
    if (joined.ok) goTo(paths.today, { replace: true });
    else {
      const isTyped = joined.why === "offline" && address.trim() !== "";
      const problems = { ...app.trouble, ...words.problem };
      setProblem(isTyped ? devices.setUp.noAnswer : problems[joined.why]);
      onSpent(spentReasons.find((why) => why === joined.why));
    }
  };
  return (
    <form ref={form} className="stack gap-large" onSubmit={(event) => void join(event)} noValidate>
      <WhatItSees read={read} />
      <TextField
        label={words.owner}
        hint={words.ownerHint}
        value={owner}
        onChange={(name) => {
          onWrite({ ...newcomer, owner: name });
          setMissing(false);
        }}
        problem={isMissing ? words.ownerEmpty : undefined}
        maxLength={longestName}
        autoCapitalize="words"
      />
      {read.address === undefined && (
        <TextField
          label={words.address}
          hint={words.addressHint}
          type="url"
          value={address}
          onChange={(place) => {
            onWrite({ ...newcomer, address: place });
            // Another place may know of it.
            setProblem(undefined);
            onSpent(undefined);
          }}
          autoCapitalize="none"
        />
      )}
      {problem && <Banner tone="trouble">{problem}</Banner>}
      {spent && <p>{words.askAnew}</p>}
      <p className="said" role="status">
        {isJoining ? words.joining : ""}
      </p>
      <div className="row">
        <Button type="submit" tone={spent ? "quiet" : "primary"} size="large" icon="key">
          {words.join}
        </Button>
        <Button onPress={onOther} tone={spent && "primary"} size={spent && "large"}>
          {spent ? words.newInvitation : words.otherInvitation}
        </Button>
      </div>
    </form>
  );
}

function WhatItSees({ read: { role } }: { read: ReadInvitation }) {
  const { join: words, devices } = useWords();
  const said = useRef<HTMLHeadingElement>(null);
  // The field that was typed in is gone: one goes on from what has been found out.
  useEffect(() => said.current?.focus(), []);
  return (
    <div className="join-role">
      <h2 className="join-as" ref={said} tabIndex={-1}>
        {role ? words.asRole(devices.roles[role]) : words.asYouAre}
      </h2>
      {role ? (
        <>
          <p className="soft">{words.sees}</p>
          <p className="join-sees">{devices.sees[role]}</p>
        </>
      ) : (
        <p>{words.seesLater}</p>
      )}
    </div>
  );
}
