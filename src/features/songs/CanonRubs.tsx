import { listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { RubBars } from "#music/pure/canonWays.ts";

/** Where it rubs, in words; what lies on strong beats is said first. */
export function RubLines({ rubs, bars }: { rubs: RubBars; bars: number }) {
  const words = useWords().canon;
  const language = useLanguage();
  const list = (some: readonly number[]) => listInWords(language, some.map(String));
  const { strong, between } = rubs;
  if (strong.length + between.length === 0) return <p className="soft">{words.nothingRubs}</p>;
  return (
    <>
      {strong.length > 0 && (
        <p>{strong.length === bars ? words.rubsAll : words.rubsOn(list(strong), strong.length)}</p>
      )}
      {between.length > 0 && (
        <p className="soft">
          {between.length === bars
            ? words.rubsBetweenAll
            : words.rubsBetween(list(between), between.length)}
        </p>
      )}
    </>
  );
}
