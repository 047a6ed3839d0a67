import { useMemo } from "react";

import { songForms, songLayers } from "#content/songLayers.ts";
import { canonOn } from "#domain/canonLadder.ts";
import type { Song } from "#domain/song.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useSongLadder } from "#features/useSongLadder.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import type { Words } from "#i18n/words.ts";
import { bestWay, type CanonWay, otherWays } from "#music/pure/canonWays.ts";
import { Tag } from "#ui/Chip.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Sheet } from "#ui/Page.tsx";

import { CanonPicture } from "./CanonPicture.tsx";
import { RubLines } from "./CanonRubs.tsx";
import { CanonSettings } from "./CanonSettings.tsx";
import { CanonTogether } from "./CanonTogether.tsx";
import { useCanonFindings } from "./useCanonFindings.ts";
import "./canon.css";

export function CanonBody({ song, abc }: { song: Song; abc: string }) {
  const words = useWords().canon;
  const language = useLanguage();
  const library = useLibrary();
  const ladder = useSongLadder(song.id)?.ladder;
  const question = useMemo(
    () =>
      library && {
        song: { id: song.id, abc, form: songForms.get(song.id) },
        others: [...library.songs.values()].flatMap((other) =>
          other.id === song.id || other.abc === undefined
            ? []
            : [{ id: other.id, abc: other.abc, form: songForms.get(other.id) }],
        ),
      },
    [song.id, abc, library],
  );
  const findings = useCanonFindings(question);
  if (findings === null) return <p className="soft">{words.noMelody}</p>;
  if (!findings || !ladder) return <p className="soft">{words.looking}</p>;

  const known = songLayers.get(song.id)?.canon;
  const best = bestWay(findings, known);
  const others = otherWays(findings, best);
  const setting = canonOn(ladder);
  return (
    <>
      <Sheet className="canon-verdict">
        <p className="big canon-line">
          <Icon name={best && best.verdict !== "rubs" ? "check" : "info"} />
          <span>{verdictLine(words, best, known !== undefined)}</span>
        </p>
        {best && (
          <>
            <CanonPicture
              groups={best.groups}
              offsetBars={best.offsetBars}
              bars={findings.bars}
              rubs={best.rubs}
            />
            <RubLines rubs={best.rubs} bars={findings.bars} />
          </>
        )}
        {others.length > 0 && (
          <div className="canon-others">
            <h3>{words.otherPlaces}</h3>
            <ul className="row gap-small canon-ways">
              {others.map(({ groups, offsetBars, verdict }) => (
                <li key={`${groups} ${offsetBars}`}>
                  <Tag tone={verdict === "works" ? "tint" : "plain"}>
                    {words.placeIn(groups, offsetBars)}: {words.verdicts[verdict]}
                  </Tag>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Sheet>
      <CanonTogether findings={findings} titleOf={(id) => titleIn(library, id, language)} />
      <CanonSettings song={song} setting={setting} findings={findings} best={best} />
    </>
  );
}

function verdictLine(words: Words["canon"], best: CanonWay | undefined, isKnown: boolean): string {
  if (!best) return words.rubs;
  const { groups, offsetBars, verdict } = best;
  if (verdict === "works") return words.works(groups, offsetBars);
  if (verdict === "rubs" && isKnown) return words.byTradition(groups, offsetBars);
  return words.withCare(groups, offsetBars);
}

function titleIn(
  library: ReturnType<typeof useLibrary>,
  id: string,
  language: ReturnType<typeof useLanguage>,
): string {
  const song = [...(library?.songs.values() ?? [])].find((one) => one.id === id);
  return song?.title[language] ?? "";
}
