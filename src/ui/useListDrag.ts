import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { classes } from "./classes.ts";
import "./ListDrag.css";

export type Edge = "above" | "below";

type ListDrag = {
  /** Only rows of the same list can be dropped on each other. */
  list: string;
  id: string;
  row: RefObject<HTMLElement | null>;
  handle: RefObject<HTMLElement | null>;
  onDrop: (draggedId: string, edge: Edge) => void;
};

/**
 * Lets a row be dragged by its handle, and others be dropped above or below it.
 *
 * @returns the class of the row, which shows that it is on its way, or where another will land; the row is `position: relative`
 */
export function useListDrag({ list, id, row, handle, onDrop }: ListDrag): string {
  const [dragging, setDragging] = useState(false);
  const [edge, setEdge] = useState<Edge>();
  const dropped = useEffectEvent(onDrop);

  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (!element || !dragHandle) return undefined;
    const edgeAt = (clientY: number): Edge => {
      const { top, height } = element.getBoundingClientRect();
      return clientY < top + height / 2 ? "above" : "below";
    };
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ [list]: id }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data[list] === "string" && source.data[list] !== id,
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          const dragged = source.data[list];
          if (typeof dragged === "string") dropped(dragged, edgeAt(location.current.input.clientY));
        },
      }),
    );
  }, [list, id, row, handle]);

  return classes(dragging && "drag-taken", edge && `drag-${edge}`);
}
