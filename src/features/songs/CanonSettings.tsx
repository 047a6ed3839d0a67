import { type CanonSetting, entryStyles, mostTimes } from "#domain/canonLadder.ts";
import type { CanonEnding, CanonGroups } from "#domain/layer.ts";
import type { Song } from "#domain/song.ts";
import { useWords } from "#i18n/react.tsx";
import type { CanonFindings, CanonWay } from "#music/pure/canonWays.ts";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Stepper } from "#ui/Stepper.tsx";

import { CanonLeads } from "./CanonLeads.tsx";
import { CanonPicture } from "./CanonPicture.tsx";
import { RubLines } from "./CanonRubs.tsx";
import { putCanonOnLadder, singCanon } from "./canonCommands.ts";
import { useOffer } from "#features/useOffer.ts";

interface CanonSettingsProps {
  readonly song: Song;
  /** Undefined while the ladder has no canon. */
  readonly setting: CanonSetting | undefined;
  readonly findings: CanonFindings;
  readonly best: CanonWay | undefined;
}

const groupChoices: readonly CanonGroups[] = [2, 3, 4];
const endings: readonly CanonEnding[] = ["oneByOne", "holdOnSign"];

/** How this choir sings it: kept at once, and the picture shows what it comes to. */
export function CanonSettings({ song, setting, findings, best }: CanonSettingsProps) {
  const words = useWords().canon;
  const store = useStore();
  const offer = useOffer();
  const keep = async (changed: Partial<CanonSetting>) => singCanon(store, song.id, changed);
  const begin = async () => {
    const groups = groupChoices.find((count) => count === best?.groups) ?? 2;
    const kept = await putCanonOnLadder(store, song.id, {
      groups,
      offsetBars: best?.offsetBars ?? Math.max(1, Math.floor(findings.bars / 2)),
      entry: "leaderSecond",
      times: 2,
      ending: "oneByOne",
    });
    if (kept.ok) offer(kept.value, words.putOnNow);
  };
  if (!setting) {
    return (
      <div>
        <Button icon="plus" onPress={begin}>
          {words.putOn}
        </Button>
      </div>
    );
  }
  const { groups, offsetBars } = setting;
  const way = findings.ways.find((one) => one.groups === groups && one.offsetBars === offsetBars);
  return (
    <details className="canon-settings">
      <summary>
        <Icon name="settings" /> {words.setting}: {words.placeIn(groups, offsetBars)}
      </summary>
      <div className="canon-fields">
        <p className="soft">{words.settingLead}</p>
        <CanonPicture
          groups={groups}
          offsetBars={offsetBars}
          bars={findings.bars}
          rubs={way?.rubs}
        />
        {way ? <RubLines rubs={way.rubs} bars={findings.bars} /> : <p>{words.settingTooFar}</p>}
        <div className="canon-steppers">
          <Stepper
            label={words.groups}
            hint={words.groupsMost}
            value={groups}
            min={2}
            max={4}
            onChange={(to) => {
              const chosen = groupChoices.find((count) => count === to);
              return chosen && keep({ groups: chosen });
            }}
            lessWord={words.less}
            moreWord={words.more}
          />
          <Stepper
            label={words.offset}
            hint={words.offsetHint}
            value={offsetBars}
            min={1}
            max={Math.max(1, findings.bars - 1)}
            onChange={async (to) => keep({ offsetBars: to })}
            lessWord={words.less}
            moreWord={words.more}
          />
          <Stepper
            label={words.times}
            hint={words.timesHint}
            value={setting.times}
            min={1}
            max={mostTimes}
            onChange={async (to) => keep({ times: to })}
            lessWord={words.less}
            moreWord={words.more}
          />
        </div>
        <ChoiceField
          legend={words.entry}
          value={setting.entry}
          options={entryStyles.map((value) => ({
            value,
            label: words.entries[value],
            hint: words.entryHints[value],
          }))}
          onChange={(entry) => void keep({ entry })}
        />
        <ChoiceField
          legend={words.ending}
          beside
          value={setting.ending}
          options={endings.map((value) => ({ value, label: words.endings[value] }))}
          onChange={(ending) => void keep({ ending })}
        />
        <CanonLeads song={song} groups={groups} />
      </div>
    </details>
  );
}
