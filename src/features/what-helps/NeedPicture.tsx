import type { NeedKey } from "#domain/need.ts";
import { Figure } from "#ui/Figure.tsx";
import { Icon } from "#ui/Icon.tsx";
import { needPose } from "#ui/needPoses.ts";

/** The picture beside a wish; its words always stand there too. */
export function NeedPicture({ need }: { need: NeedKey }) {
  const pose = needPose(need);
  return pose ? <Figure pose={pose} className="helps-picture" /> : <Icon name="help" />;
}
