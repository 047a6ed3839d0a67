import { useWords } from "#i18n/react.tsx";

import { goalPath, lockPath, wave } from "./LayerMark.tsx";

/** What the marks mean. */
export function LayerLegend() {
  const { legend } = useWords().climb;
  return (
    <ul className="layers-legend">
      <li>
        <svg className="layers-sign" viewBox="0 0 40 20" aria-hidden="true">
          <path className="layers-line" d={wave(16)} />
          <path className="layers-line" d={wave(11)} />
          <path className="layers-line layers-line-top" d={wave(6)} />
        </svg>
        <span>{legend.reached}</span>
      </li>
      <li>
        <svg className="layers-sign" viewBox="0 0 40 20" aria-hidden="true">
          <path className="layers-line" d={wave(18)} />
          <path className="layers-line layers-line-top layers-line-much" d={wave(13)} />
          <path className="layers-much" d="M16 3l4 5 4 -5" />
        </svg>
        <span>{legend.tooMuch}</span>
      </li>
      <li>
        <svg className="layers-sign" viewBox="0 0 40 20" aria-hidden="true">
          <circle className="layers-sung" cx={20} cy={12} r={3} />
        </svg>
        <span>{legend.sung}</span>
      </li>
      <li>
        <svg className="layers-sign" viewBox="0 0 40 20" aria-hidden="true">
          <path className="layers-goal" d={goalPath(10, 10)} />
        </svg>
        <span>{legend.goal}</span>
      </li>
      <li>
        <svg className="layers-sign" viewBox="0 0 40 20" aria-hidden="true">
          <path className="layers-lock" d={lockPath(10)} />
        </svg>
        <span>{legend.locked}</span>
      </li>
    </ul>
  );
}
