/**
 * What is used of the notation library's drawing, by its own path: nothing that sounds comes along. The version of the
 * library is held exactly.
 */
declare module "abcjs/src/write/engraver-controller.js" {
  import type { AbcTune } from "abcjs/src/parse/abc_parse.js";

  export interface EngraverParams {
    /** In pixels before scaling, the paddings not counted. */
    readonly staffwidth: number;
    readonly scale: number;
    readonly paddingtop: number;
    readonly paddingbottom: number;
    readonly paddingleft: number;
    readonly paddingright: number;
    readonly add_classes: boolean;
    /** Added to all thin lines, in pixels. */
    readonly lineThickness: number;
    /** Empty: the drawing has no name of its own. */
    readonly ariaLabel: string;
  }

  export default class EngraverController {
    constructor(paper: HTMLElement, params: EngraverParams);
    engraveABC(tune: AbcTune, tuneNumber: number, lineOffset: number): void;
  }
}

declare module "abcjs/src/parse/abc_parse.js" {
  interface AbcElement {
    /** What was drawn for it, once it is drawn. */
    readonly abselem?: { readonly elemset?: readonly SVGGraphicsElement[] };
  }
}
