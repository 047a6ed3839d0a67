import { encodeQR } from "qr";

import "./Qr.css";

/** A square to photograph. Always dark on light: many cameras cannot read it the other way round. */
export function QrPicture({ text, word }: { text: string; word: string }) {
  const squares = encodeQR(text, "raw", { ecc: "medium", border: 3 });
  const line = squares
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      className="qr-picture"
      viewBox={`0 0 ${squares.length} ${squares.length}`}
      role="img"
      aria-label={word}
      shapeRendering="crispEdges"
    >
      <path className="qr-ground" d={`M0 0h${squares.length}v${squares.length}H0z`} />
      <path className="qr-squares" d={line} />
    </svg>
  );
}
