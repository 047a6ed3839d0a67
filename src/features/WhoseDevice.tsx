import { change } from "#domain/facets.ts";
import type { HelperCard, HelperId } from "#domain/helper.ts";
import { theOwner } from "#domain/owner.ts";
import { done } from "#domain/result.ts";
import { useWords } from "#i18n/react.tsx";
import { commit } from "#store/commit.ts";
import { useLive, useStore } from "#store/react.tsx";
import type { Store } from "#store/store.ts";
import { readOwner } from "#store/team.ts";
import { SelectField } from "#ui/Field.tsx";

/** One chooses oneself among the helpers, so that *Am I on?* begins with one's own duties. It never leaves the device. */
export function WhoseDevice({ helpers }: { helpers: readonly HelperCard[] }) {
  const words = useWords().team.whose;
  const store = useStore();
  const owner = useLive(readOwner);
  if (!owner || helpers.length === 0) return null;
  return (
    <SelectField<HelperId | "">
      label={words.legend}
      hint={words.hint}
      value={owner.helperId ?? ""}
      options={[
        { value: "", label: words.nobody },
        ...helpers.map(({ id, called }) => ({ value: id, label: called })),
      ]}
      onChange={(id) => void ownDevice(store, id === "" ? null : id)}
    />
  );
}

/** @param helperId null when the device is nobody's in particular */
async function ownDevice(store: Store, helperId: HelperId | null) {
  return commit(store, ["owner"], () => done([change("owner", theOwner, "who", { helperId })]));
}
