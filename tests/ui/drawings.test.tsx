// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { gestureKeys } from "#content/gestures.ts";
import { layerKinds } from "#domain/layer.ts";
import { sounds } from "#domain/rhythm.ts";
import { Figure } from "#ui/Figure.tsx";
import { gesturePose, gesturePoses } from "#ui/gesturePoses.ts";
import { layerDrawings } from "#ui/layerDrawings.ts";
import { LayerDrawing } from "#ui/LayerDrawing.tsx";
import type { Pose } from "#ui/pose.ts";
import { soundPoses } from "#ui/soundPoses.ts";

afterEach(cleanup);

const drawn = (pose: Pose) => render(<Figure pose={pose} />).container.innerHTML;

describe("the pictures", () => {
  it("there is one for each of the thirty gestures, and none besides", () => {
    expect(gestureKeys).toHaveLength(30);
    expect(Object.keys(gesturePoses).toSorted()).toEqual(gestureKeys.toSorted());
  });

  it("there is one for each sound and each kind of layer", () => {
    expect(Object.keys(soundPoses).toSorted()).toEqual(sounds.toSorted());
    expect(Object.keys(layerDrawings).toSorted()).toEqual(layerKinds.toSorted());
  });

  it("no two are alike", () => {
    const all = [...Object.values(gesturePoses), ...Object.values(soundPoses)].map(drawn);
    expect(new Set(all).size).toBe(40);
    expect(new Set(Object.values(layerDrawings)).size).toBe(16);
  });

  it("every line lies within reach of its sheet and is a number", () => {
    for (const pose of [...Object.values(gesturePoses), ...Object.values(soundPoses)]) {
      expect(drawn(pose)).not.toMatch(/NaN|undefined/);
      for (const { elbow, wrist } of pose.arms) {
        for (const at of [...elbow, ...wrist]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  it("a leader's own gesture has none, whatever its id", () => {
    expect(gesturePose("windmill")).toBeUndefined();
    expect(gesturePose("toString")).toBeUndefined();
  });

  it("ears do not meet them", () => {
    const { container } = render(
      <>
        <Figure pose={gesturePoses.row} />
        <LayerDrawing name="canon" />
      </>,
    );
    const pictures = [...container.querySelectorAll("svg")];
    expect(pictures.map((one) => one.getAttribute("aria-hidden"))).toEqual(["true", "true"]);
  });
});
