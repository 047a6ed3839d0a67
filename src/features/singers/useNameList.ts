import { useMemo, useRef, useState } from "react";

import {
  type Layout,
  layoutOf,
  type ListRow,
  type NameLine,
  type NameListOptions,
  readNameList,
} from "#domain/nameList.ts";
import { useStore } from "#store/react.tsx";

import type { Known } from "./queries.ts";
import { tableOfText } from "./tableOfText.ts";

/** A list on its way in: what was typed, how it is cut, and what each line would do. Nothing is written here. */
export interface Draft {
  /** One id for the list, so that adding it twice adds it once. */
  readonly list: string;
  readonly text: string;
  readonly layout: Layout;
  readonly options: NameListOptions;
  readonly lines: readonly NameLine[];
  readonly write: (text: string) => Promise<void>;
  readonly choose: (part: Partial<NameListOptions>) => void;
}

const nothing: readonly ListRow[] = [];

export function useNameList(known: Known | undefined): Draft {
  const store = useStore();
  const [list] = useState(store.newId);
  const [text, setText] = useState("");
  const [rows, setRows] = useState(nothing);
  const [chosen, setChosen] = useState<Partial<NameListOptions>>({});
  const latest = useRef("");

  const layout = useMemo(() => layoutOf(rows), [rows]);
  const options = useMemo(() => optionsFor(layout, chosen), [layout, chosen]);
  const lines = useMemo(
    () => (known ? readNameList(rows, [...known.singing, ...known.archived], options) : []),
    [rows, known, options],
  );
  const write = async (next: string) => {
    setText(next);
    latest.current = next;
    const table = await tableOfText(next);
    if (latest.current === next) setRows(table);
  };
  return {
    list,
    text,
    layout,
    options,
    lines,
    write,
    choose: (part) => setChosen((before) => ({ ...before, ...part })),
  };
}

/** What somebody chose, as long as the list still has such a column; else what the list itself suggests. */
function optionsFor(layout: Layout, chosen: Partial<NameListOptions>): NameListOptions {
  const has = (column: number | undefined) =>
    column !== undefined && column < layout.columns.length;
  return {
    heading: chosen.heading ?? layout.heading,
    column: chosen.column !== undefined && has(chosen.column) ? chosen.column : layout.column,
    initialOf: has(chosen.initialOf) ? chosen.initialOf : undefined,
  };
}
