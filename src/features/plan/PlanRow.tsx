import { type KeyboardEvent, useRef, useState } from "react";

import type { LocalTime } from "#domain/civil.ts";
import type { Library } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import type { VariantNeeded } from "#domain/variants.ts";
import { timeInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";
import { classes } from "#ui/classes.ts";
import { Icon } from "#ui/Icon.tsx";
import { takeUndo } from "#ui/undo.ts";
import { useListDrag } from "#ui/useListDrag.ts";

import { changeLevel } from "./commands.ts";
import { ItemMinutes } from "./ItemMinutes.tsx";
import { itemKind, itemName } from "./itemWords.ts";
import { LevelChooser } from "./LevelChooser.tsx";
import { ReadyLine } from "./ReadyLine.tsx";

export interface RowActions {
  readonly onStep: (item: PlanItem, step: -1 | 1) => unknown;
  readonly onDropAt: (draggedId: string, target: PlanItem, edge: "before" | "after") => unknown;
  readonly onRemove: (item: PlanItem) => unknown;
  readonly onOpen: (item: PlanItem) => unknown;
  readonly onWalk: (item: PlanItem, step: -1 | 1) => unknown;
}

interface PlanRowProps {
  readonly item: PlanItem;
  readonly starts: LocalTime | undefined;
  readonly library: Library;
  readonly isNew: boolean;
  /** Where a song begins and aims; empty for all else. */
  readonly aim: string;
  readonly needed: readonly VariantNeeded[];
  readonly hintId: string;
  readonly actions: RowActions;
}

export function PlanRow(props: PlanRowProps) {
  const { item, starts, library, isNew, aim, needed, hintId, actions } = props;
  const store = useStore();
  const words = useWords().plan;
  const common = useWords().common;
  const language = useLanguage();
  const [menuOpen, setMenuOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const drag = useListDrag({
    list: "plan",
    id: item.id,
    row,
    handle,
    onDrop: (draggedId, at) =>
      actions.onDropAt(draggedId, item, at === "above" ? "before" : "after"),
  });

  const { content } = item;
  const isLast = content.kind === "chatBar";
  const name = itemName(words, language, library, content);
  const kind = itemKind(words, library, content);
  const exercise =
    content.kind === "warmUp" ? library.exercises.get(content.exerciseId) : undefined;

  // Caught on the way down: in the field for minutes the arrows alone mean one more and one less.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (!isMove && !isUndo(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isMove) void actions.onStep(item, event.key === "ArrowUp" ? -1 : 1);
    else void takeUndo();
  };
  const onHandleKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      void actions.onWalk(item, event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Delete" && !event.repeat) {
      event.preventDefault();
      void actions.onRemove(item);
    }
  };

  return (
    <li
      ref={row}
      id={rowId(item.id)}
      className={classes("plan-row", isLast && "plan-row-last", drag)}
      onKeyDownCapture={onKeyDownCapture}
    >
      {!isLast && (
        <button
          ref={handle}
          type="button"
          className="plan-handle"
          data-control="handle"
          aria-label={words.handle(name)}
          aria-describedby={hintId}
          onKeyDown={onHandleKey}
        >
          <Icon name="drag" />
        </button>
      )}
      <div className="plan-what">
        <p className="plan-when">
          {starts && <time className="figures plan-time">{timeInWords(language, starts)}</time>}
          <Icon name={kind.icon} />
          {kind.word && <span>{kind.word}</span>}
          {isNew && <Tag tone="tint">{words.newHere}</Tag>}
        </p>
        <h3 className={classes("plan-name", content.kind === "notice" && "plan-name-told")}>
          {content.kind === "rest" || isLast ? (
            <span>{name}</span>
          ) : (
            <button
              type="button"
              className="plan-name-button"
              data-control="name"
              onClick={() => void actions.onOpen(item)}
            >
              {name}
              <span className="for-ears">. {words.details}</span>
            </button>
          )}
        </h3>
        {aim && <p className="plan-aim">{aim}</p>}
        <ReadyLine needed={needed} />
        {isLast && <p className="soft small">{words.chatBarHint}</p>}
      </div>
      <div className="plan-more">
        <button
          type="button"
          className="plan-menu-button"
          data-control="menu"
          aria-expanded={menuOpen}
          aria-label={words.menuOf(name)}
          onClick={() => setMenuOpen(!menuOpen)}
        >
          <Icon name={menuOpen ? "up" : "more"} />
          <span aria-hidden="true">{common.more}</span>
        </button>
      </div>
      <div className="plan-settings">
        {content.kind === "warmUp" && exercise && (
          <LevelChooser
            name={name}
            exercise={exercise}
            level={content.level}
            onChange={async (level) => changeLevel(store, item.id, level)}
          />
        )}
        <ItemMinutes item={item} name={name} />
      </div>
      {menuOpen && (
        <div className="plan-menu row gap-small">
          {!isLast && (
            <>
              <Button icon="up" onPress={() => actions.onStep(item, -1)}>
                {words.moveUp}
              </Button>
              <Button icon="down" onPress={() => actions.onStep(item, 1)}>
                {words.moveDown}
              </Button>
            </>
          )}
          <Button icon="cut" onPress={() => actions.onRemove(item)}>
            {common.remove}
          </Button>
        </div>
      )}
    </li>
  );
}

/** As everywhere else; in a field the browser takes back what was typed there. */
function isUndo({ ctrlKey, metaKey, shiftKey, key, target }: KeyboardEvent): boolean {
  const isTyping = target instanceof HTMLInputElement && target.type === "text";
  return (ctrlKey || metaKey) && !shiftKey && key === "z" && !isTyping;
}

export function rowId(itemId: string): string {
  return `plan-item-${itemId}`;
}
