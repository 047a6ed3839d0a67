import { useState } from "react";

import type { CivilDate } from "#domain/civil.ts";
import type { HelperCard } from "#domain/helper.ts";
import { callAddress } from "#domain/helperDraft.ts";
import { nameHas } from "#domain/singer.ts";
import { pausingOn } from "#domain/team.ts";
import { paths } from "#features/paths.ts";
import { dateInWords, listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { Anchor } from "#ui/Link.tsx";
import { Section } from "#ui/Page.tsx";
import { SearchField } from "#ui/SearchField.tsx";

import type { Team } from "./queries.ts";

// A list that is seen at one glance needs no search.
const searchFrom = 8;

/** Everybody by name; each name is the way to their card. */
export function HelperList({ team }: { team: Team }) {
  const words = useWords().team;
  const [typed, setTyped] = useState("");
  const { here, pauses, today } = team;
  if (here.length === 0) return null;
  const found = here.filter(({ called }) => nameHas(called, typed));
  const pausing = pausingOn(pauses, today);
  return (
    <Section heading={words.everybody(here.length)}>
      {(here.length >= searchFrom || typed !== "") && (
        <div className="team-search screen-only">
          <SearchField
            label={words.search}
            value={typed}
            onChange={setTyped}
            clearWord={words.clearSearch}
          />
          <p className="soft small" role="status">
            {typed !== "" &&
              (found.length === 0
                ? words.noneFound(typed)
                : words.found(found.length, here.length))}
          </p>
        </div>
      )}
      <ul className="team-list">
        {found.map((helper) => (
          <li key={helper.id} className="team-row">
            <OneHelper helper={helper} pausedTo={pausing.get(helper.id)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** @param props.pausedTo null while nobody knows; undefined without a pause */
function OneHelper({
  helper,
  pausedTo,
}: {
  helper: HelperCard;
  pausedTo: CivilDate | null | undefined;
}) {
  const words = useWords().team;
  const language = useLanguage();
  const call = callAddress(helper.phone);
  return (
    <>
      <Anchor className="team-row-who" href={paths.helper(helper.id)}>
        <span className="team-called">{helper.called}</span>
        <WhatFor helper={helper} />
      </Anchor>
      {pausedTo !== undefined && (
        <Tag icon="rest">
          {pausedTo === null
            ? words.pauseOpen
            : words.pauseUntil(dateInWords(language, pausedTo, "dayAndMonth"))}
        </Tag>
      )}
      {call && (
        <ButtonLink className="team-row-call" tone="plain" href={call} icon="phone">
          {helper.phone}
        </ButtonLink>
      )}
    </>
  );
}

function WhatFor({ helper }: { helper: HelperCard }) {
  const { inSentence, stepsInAs } = useWords().team;
  const language = useLanguage();
  const stands = helper.pillars.map((pillar) => inSentence[pillar]);
  const deputises = helper.standsIn.pillars
    .filter((pillar) => !helper.pillars.includes(pillar))
    .map((pillar) => inSentence[pillar]);
  const said = [
    ...(stands.length > 0 ? [listInWords(language, stands)] : []),
    ...(deputises.length > 0 ? [stepsInAs(listInWords(language, deputises))] : []),
    ...(helper.post === "" ? [] : [helper.post]),
  ];
  if (said.length === 0) return null;
  return <span className="team-what">{said.join(" · ")}</span>;
}
