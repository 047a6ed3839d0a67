import { layerDrawings, type LayerDrawingName } from "./layerDrawings.ts";
import "./Figure.css";

/** Stands beside its word: ears do not meet it. */
export function LayerDrawing({ name }: { name: LayerDrawingName }) {
  return (
    <svg className="layer-drawing" viewBox="0 0 32 24" aria-hidden="true" focusable="false">
      <path d={layerDrawings[name]} />
    </svg>
  );
}
