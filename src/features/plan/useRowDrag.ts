import {
  draggable,
  dropTargetForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";

export type Edge = "before" | "after";

interface RowDrag {
  readonly id: string;
  readonly row: RefObject<HTMLElement | null>;
  readonly handle: RefObject<HTMLElement | null>;
  readonly onDrop: (draggedId: string, edge: Edge) => void;
}

/** Lets a row be dragged by its handle, and others be dropped before or after it. `edge` is where the line is drawn. */
export function useRowDrag({ id, row, handle, onDrop }: RowDrag): {
  dragging: boolean;
  edge: Edge | undefined;
} {
  const [dragging, setDragging] = useState(false);
  const [edge, setEdge] = useState<Edge>();
  const dropped = useEffectEvent(onDrop);

  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (!element || !dragHandle) return undefined;
    const edgeAt = (clientY: number): Edge => {
      const { top, height } = element.getBoundingClientRect();
      return clientY < top + height / 2 ? "before" : "after";
    };
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ planItem: id }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          typeof source.data["planItem"] === "string" && source.data["planItem"] !== id,
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, location }) => {
          setEdge(undefined);
          const dragged = source.data["planItem"];
          if (typeof dragged === "string") dropped(dragged, edgeAt(location.current.input.clientY));
        },
      }),
    );
  }, [id, row, handle]);

  return { dragging, edge };
}
