import { useSearchParams } from "wouter";

import type { CourseId } from "#domain/course.ts";
import { isOpen } from "#domain/rota.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Sheet } from "#ui/Page.tsx";

import { ProposalShown } from "./ProposalShown.tsx";
import { type RotaPage, useRotaPage } from "./queries.ts";
import { beginSearch, type BeginSearch, type Progress } from "./searching.ts";
import { useFilling } from "./useFilling.ts";
import "./fill.css";

/**
 * A proposal for all that is free, looked for as soon as one comes here.
 *
 * @param props.begin how the search is begun
 */
export function FillScreen({ begin = beginSearch }: { begin?: BeginSearch }) {
  const words = useWords().rota;
  const [search] = useSearchParams();
  const of = search.get("of");
  const page = useRotaPage((of ?? undefined) as CourseId | undefined);
  const back = { href: of ? `${paths.rota}?of=${of}` : paths.rota, word: words.title };
  return (
    <Page title={words.filling.title} back={back} lead={words.filling.lead}>
      {page?.mayArrange === false && <Empty sentence={words.shared.notHere} />}
      {page?.mayArrange && <Filling page={page} begin={begin} home={back.href} />}
    </Page>
  );
}

interface FillingProps {
  readonly page: RotaPage;
  readonly begin: BeginSearch;
  /** Where one came from, and goes again when it is agreed. */
  readonly home: string;
}

function Filling({ page, begin, home }: FillingProps) {
  const words = useWords().rota;
  const { filling, look, stop } = useFilling(page, begin);
  const open = page.rota.dates.some(({ gaps }) => gaps.some(isOpen));
  const again = () => look();
  switch (filling.kind) {
    case "looking":
      return <Looking progress={filling.progress} onStop={stop} />;
    case "stopped":
      return (
        <Banner
          tone="quiet"
          actions={
            <Button tone="primary" onPress={again}>
              {words.filling.again}
            </Button>
          }
        >
          {words.filling.stopped}
        </Banner>
      );
    case "cannot here":
      return (
        <Banner
          tone="notice"
          actions={
            <>
              <ButtonLink tone="primary" href={home}>
                {words.filling.toRota}
              </ButtonLink>
              <Button onPress={again}>{words.filling.again}</Button>
            </>
          }
        >
          {words.filling.cannotHere}
        </Banner>
      );
    case "found":
      if (!open && filling.proposal.proposed.length === 0) {
        return (
          <Empty
            sentence={words.filling.nothingFree}
            action={
              <ButtonLink tone="primary" size="large" href={home}>
                {words.filling.toRota}
              </ButtonLink>
            }
          />
        );
      }
      return (
        <ProposalShown
          key={filling.asked.number}
          asked={filling.asked}
          proposal={filling.proposal}
          onLook={look}
          home={home}
        />
      );
  }
}

function Looking({ progress, onStop }: { progress: Progress | undefined; onStop: () => void }) {
  const words = useWords().rota.filling;
  return (
    <Sheet className="fill-looking">
      <p className="fill-looking-word" role="status">
        {words.working}
      </p>
      <progress
        className="fill-progress"
        aria-label={words.working}
        {...(progress && { value: progress.done, max: progress.of })}
      />
      <p className="soft figures">
        {progress && words.progress(Math.min(progress.done + 1, progress.of), progress.of)}
      </p>
      <Button icon="stop" onPress={onStop}>
        {words.cancel}
      </Button>
    </Sheet>
  );
}
