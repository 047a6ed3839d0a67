import type { Layer } from "#domain/layer.ts";
import { type Channels, channelsOf } from "#domain/load.ts";
import { numberInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

const channelNames = [
  "memory",
  "split",
  "motor",
  "breath",
  "exposure",
] as const satisfies readonly (keyof Channels)[];

/** A channel is full at three; a canon of many groups goes a little past it. */
const full = 3;

interface LadderLoadProps {
  readonly layer: Layer;
  readonly load: number;
}

/** About how much a step is: five quiet bars, and a sentence that says *about*. */
export function LadderLoad({ layer, load }: LadderLoadProps) {
  const words = useWords().layers;
  const language = useLanguage();
  const channels = channelsOf(layer);
  const heaviest = channelNames.toSorted((a, b) => channels[b] - channels[a])[0];
  const about = words.about(numberInWords(language, toHalves(load)));
  const isSomething = heaviest !== undefined && channels[heaviest] > 0;
  return (
    <p className="ladder-load">
      <span className="ladder-bars" aria-hidden="true">
        {channelNames.map((name) => (
          <span
            key={name}
            className="ladder-bar"
            style={{ blockSize: `${Math.min(1, channels[name] / full) * 100}%` }}
          />
        ))}
      </span>
      <span className="figures">
        {isSomething ? `${about}, ${words.mostly(words.channels[heaviest])}` : words.loadNothing}
      </span>
    </p>
  );
}

/** The five channels by name. */
export function ChannelBars({ layer }: { layer: Layer }) {
  const words = useWords().layers;
  const channels = channelsOf(layer);
  return (
    <div className="ladder-channels">
      <p className="ladder-channels-head">{words.loadHeading}</p>
      <dl>
        {channelNames.map((name) => (
          <div key={name}>
            <dt>{words.channels[name]}</dt>
            <dd>
              <span className="ladder-track" aria-hidden="true">
                <span
                  className="ladder-track-full"
                  style={{ inlineSize: `${Math.min(1, channels[name] / full) * 100}%` }}
                />
              </span>
              <span className="small">
                {words.amounts[Math.min(full, Math.ceil(channels[name]))]}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Finer than this would be more than is known. */
export function toHalves(load: number): number {
  return Math.round(load * 2) / 2;
}
