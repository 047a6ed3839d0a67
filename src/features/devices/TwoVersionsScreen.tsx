import { personOf } from "#domain/erasing.ts";
import type { SingerId } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useOffer } from "#features/useOffer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { readHelpersEver } from "#store/helpers.ts";
import type { TwoVersions } from "#store/versionsToChoose.ts";
import { useLive, useStore } from "#store/react.tsx";
import { readSingersAt } from "#store/singers.ts";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { chooseVersion } from "./commands.ts";
import { useTwoVersions } from "./queries.ts";
import { Together } from "./Together.tsx";
import { linesOf, type Reader, subjectOf } from "./versionInWords.ts";
import "./devices.css";

/**
 * Two people changed one thing without knowing of each other: both are kept until somebody chooses or joins them.
 * Whoever comes from the card of a singer finds what there is to choose on that card.
 */
export function TwoVersionsScreen({ of }: { readonly of?: SingerId }) {
  const { devices, rights } = useWords();
  const words = devices.two;
  const all = useTwoVersions();
  if (!all) return null;
  const two = of === undefined ? all : all.filter(({ kind, id }) => personOf(kind, id) === of);
  return (
    <Page
      title={words.title}
      lead={two.length > 0 ? words.lead : undefined}
      back={
        of === undefined
          ? { href: paths.devices, word: devices.title }
          : { href: paths.singer(of), word: rights.toCard }
      }
    >
      {two.length === 0 && (
        <Sheet>
          <Empty sentence={words.none} />
        </Sheet>
      )}
      {two.map((one) => (
        <Pair key={`${one.kind}/${one.id}/${one.facet}`} one={one} />
      ))}
    </Page>
  );
}

function Pair({ one }: { one: TwoVersions }) {
  const words = useWords();
  const language = useLanguage();
  const store = useStore();
  const offer = useOffer();
  const helpers = useLive(readHelpersEver);
  const singerId = personOf(one.kind, one.id);
  const name = useLive(
    async (database) =>
      singerId === undefined
        ? null
        : ((await readSingersAt(database, [singerId]))[0]?.called ?? null),
    [singerId],
  );
  if (!helpers || name === undefined) return null;
  const reader = { words, language, helpers };
  const { two } = words.devices;
  const choose = async (value: object) => {
    const kept = await chooseVersion(store, one, value);
    if (kept.ok) offer(kept.value, two.chosen);
  };
  return (
    <Section heading={name ?? two.card} lead={subjectOf(one, reader)}>
      <ul className="devices-two">
        {one.versions.map((version, place) => (
          <Sheet as="li" key={place} tone={place === 0 ? "now" : "paper"} className="stack">
            <div className="stack gap-small">
              <h3 className="devices-which">{place === 0 ? two.standing : two.other}</h3>
              <Version value={version} others={one.versions} reader={reader} />
            </div>
            <div className="row">
              <Button icon="check" onPress={async () => choose(version)}>
                {two.keep}
              </Button>
            </div>
          </Sheet>
        ))}
      </ul>
      <Together versions={one.versions} onMerge={choose} />
    </Section>
  );
}

interface VersionProps {
  readonly value: object;
  readonly others: readonly object[];
  readonly reader: Reader;
}

/** What both say alike is only said, what neither says is left out; where they part, a gold line lies under the words. */
function Version({ value, others, reader }: VersionProps) {
  const all = others.map((other) => linesOf(other, reader));
  const parts = (field: string, said: string) =>
    all.some((lines) => lines.find((line) => line.field === field)?.said !== said);
  // What nobody wrote anything in is nothing to choose by.
  const isWritten = (field: string) =>
    all.some((lines) => lines.some((line) => line.field === field && !line.isEmpty));
  const lines = linesOf(value, reader).filter(({ field }) => isWritten(field));
  return (
    <dl className="devices-version">
      {lines.map(({ field, label, said }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{parts(field, said) ? <strong className="devices-parts">{said}</strong> : said}</dd>
        </div>
      ))}
    </dl>
  );
}
