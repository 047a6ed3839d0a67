import { useState } from "react";

import { paths } from "#features/paths.ts";
import { nameHas, type Singer } from "#domain/singer.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { Empty } from "#ui/Empty.tsx";
import { SearchField } from "#ui/SearchField.tsx";
import { Page } from "#ui/Page.tsx";

import { AddSinger } from "./AddSinger.tsx";
import { bringBackSinger } from "./commands.ts";
import { NameEntry, NameIndex } from "./NameIndex.tsx";
import { type Known, useSingers } from "./queries.ts";
import { useOfferOf } from "./useOfferOf.ts";
import "./singers.css";

// A list that is seen at one glance needs no search.
const searchFrom = 8;

export function SingersScreen() {
  const { singers: words, capacity, common } = useWords();
  const known = useSingers();
  return (
    <Page
      title={words.title}
      lead={known && known.singing.length > 0 ? words.singing(known.singing.length) : undefined}
      actions={
        <>
          <ButtonLink href={paths.importSingers} icon="open">
            {words.importList}
          </ButtonLink>
          {known && known.singing.length > 0 && (
            <>
              <ButtonLink href={paths.capacity} icon="seat">
                {capacity.title}
              </ButtonLink>
              <Button icon="print" onPress={() => window.print()}>
                {common.print}
              </Button>
            </>
          )}
        </>
      }
    >
      {known && (
        <>
          <div className="screen-only">
            <AddSinger known={known} />
          </div>
          <Names known={known} />
        </>
      )}
    </Page>
  );
}

function Names({ known }: { known: Known }) {
  const words = useWords().singers;
  const [typed, setTyped] = useState("");
  const [wanted, setWhich] = useState<"singing" | "archived">("singing");
  // When the last one was brought back, the archive closes by itself.
  const which = known.archived.length === 0 ? "singing" : wanted;
  const nobody = known.singing.length + known.archived.length === 0;
  if (nobody) return <Empty sentence={words.emptySentence} lead={words.emptyLead} />;

  const all = known[which];
  const found = typed === "" ? all : all.filter(({ called }) => nameHas(called, typed));
  return (
    <>
      <div className="singers-tools screen-only">
        {known.archived.length > 0 && (
          <ChipRow label={words.which}>
            <Chip pressed={which === "singing"} onPress={() => setWhich("singing")}>
              {words.showSinging}
            </Chip>
            <Chip pressed={which === "archived"} onPress={() => setWhich("archived")}>
              {words.showArchived(known.archived.length)}
            </Chip>
          </ChipRow>
        )}
        {(all.length >= searchFrom || typed !== "") && (
          <SearchField
            label={words.searchLabel}
            value={typed}
            onChange={setTyped}
            clearWord={words.clearSearch}
          />
        )}
        <p className="soft small" role="status">
          {typed === ""
            ? which === "singing"
              ? words.tapToOpen
              : words.archivedLead
            : words.found(found.length, all.length)}
        </p>
      </div>
      {all.length > 0 && found.length === 0 && <p className="big">{words.noneFound(typed)}</p>}
      {found.length > 0 && (
        <NameIndex
          singers={found}
          label={which === "singing" ? words.showSinging : words.showArchived(all.length)}
          entry={(singer) =>
            which === "singing" ? <NameEntry singer={singer} /> : <Archived singer={singer} />
          }
        />
      )}
    </>
  );
}

function Archived({ singer }: { singer: Singer }) {
  const store = useStore();
  const words = useWords().singers;
  const offer = useOfferOf();
  const bringBack = async () =>
    offer(bringBackSinger(store, singer.id), words.cameBack(singer.called));
  return (
    <span className="singers-archived">
      <span className="singers-called">{singer.called}</span>
      <Button icon="undo" spoken={words.bringBackName(singer.called)} onPress={bringBack}>
        {words.bringBack}
      </Button>
    </span>
  );
}
