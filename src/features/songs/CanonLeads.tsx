import type { Song } from "#domain/song.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { readArrangement } from "#store/arrangements.ts";
import { readHelpers } from "#store/helpers.ts";
import { useLive, useStore } from "#store/react.tsx";
import { SelectField } from "#ui/Field.tsx";

import { leadGroup } from "./canonCommands.ts";

/** Somebody confident beside each group, by name, out of the team. */
export function CanonLeads({ song, groups }: { song: Song; groups: number }) {
  const words = useWords().canon;
  const language = useLanguage();
  const store = useStore();
  const team = useLive(readHelpers);
  const leads = useLive(
    async (database) => (await readArrangement(database, song.id)).leads,
    [song.id],
  );
  if (!team || !leads) return null;
  // Who has left the team meanwhile still stands where somebody asked them.
  const names = [...new Set([...team.map(({ called }) => called), ...leads])]
    .filter((name) => name !== "")
    .toSorted((a, b) => a.localeCompare(b, language));
  return (
    <fieldset className="canon-leads">
      <legend>{words.leads}</legend>
      {Array.from({ length: groups }, (_, group) => (
        <SelectField
          key={group}
          label={words.leadOf(group + 1)}
          value={leads[group] ?? ""}
          options={[
            { value: "", label: words.nobody },
            ...names.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(name) => void leadGroup(store, song.id, group, name)}
        />
      ))}
    </fieldset>
  );
}
