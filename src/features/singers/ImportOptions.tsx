import { useWords } from "#i18n/react.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { SelectField } from "#ui/Field.tsx";

import type { Draft } from "./useNameList.ts";

/** How the list is to be read; shown only where there is something to choose. */
export function ImportOptions({ draft }: { draft: Draft }) {
  const words = useWords().singers;
  const { layout, options, lines } = draft;
  const several = layout.columns.length > 1;
  const columns = layout.columns.map((title, place) => ({
    value: String(place),
    label: words.column(place + 1, title),
  }));
  const first = lines.find((line) => line.kind !== "bad");
  const none = { value: "none", label: words.noInitial };
  return (
    <div className="stack import-choices">
      {several && (
        <div className="import-options">
          <SelectField
            label={words.columnLabel}
            value={String(options.column)}
            options={columns}
            onChange={(place) => draft.choose({ column: Number(place) })}
          />
          <SelectField
            label={words.initialLabel}
            hint={
              options.initialOf !== undefined && first
                ? words.initialExample(first.called)
                : undefined
            }
            value={options.initialOf === undefined ? "none" : String(options.initialOf)}
            options={[none, ...columns.filter(({ value }) => value !== String(options.column))]}
            onChange={(place) =>
              draft.choose({ initialOf: place === "none" ? undefined : Number(place) })
            }
          />
        </div>
      )}
      {(several || options.heading || layout.heading) && (
        <CheckField
          label={words.headingLabel}
          hint={words.headingHint(layout.columns.filter((title) => title !== "").join(", "))}
          checked={options.heading}
          onChange={(heading) => draft.choose({ heading })}
        />
      )}
    </div>
  );
}
