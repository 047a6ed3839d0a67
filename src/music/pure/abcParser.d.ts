/**
 * What is used of the notation library's parser. It is imported by its own path so that nothing that draws or sounds
 * comes along; the version of the library is held exactly.
 */
declare module "abcjs/src/parse/abc_parse.js" {
  export interface AbcPitch {
    /** Steps up the scale from middle C. */
    readonly pitch: number;
    readonly accidental?: string;
    readonly startTie?: object;
    readonly endTie?: boolean;
  }

  export interface AbcElement {
    readonly el_type: string;
    readonly startChar: number;
    readonly endChar: number;
    /** Of a note or rest, in whole notes, before any tuplet; of a bar or a rest, its kind. */
    readonly duration?: number;
    readonly pitches?: readonly AbcPitch[];
    readonly rest?: { readonly type: string };
    readonly decoration?: readonly string[];
    readonly startTriplet?: number;
    readonly tripletMultiplier?: number;
    readonly endTriplet?: boolean;
    /** Of a bar line. */
    readonly type?: string;
    readonly startEnding?: string;
    readonly endEnding?: boolean;
    /** Of a change of key. */
    readonly accidentals?: AbcKey["accidentals"];
  }

  export interface AbcKey {
    readonly root: string;
    readonly acc: string;
    readonly mode: string;
    readonly accidentals: readonly { readonly acc: string; readonly note: string }[];
  }

  export interface AbcMeter {
    readonly type: string;
    readonly value?: readonly { readonly num: string; readonly den?: string }[];
  }

  export interface AbcTune {
    readonly lines: readonly {
      readonly staff?: readonly {
        readonly key?: AbcKey;
        readonly meter?: AbcMeter;
        readonly voices?: readonly (readonly AbcElement[])[];
      }[];
    }[];
  }

  export interface AbcWarning {
    readonly message: string;
    /** From the start of the text. */
    readonly startChar: number;
    readonly column: number;
  }

  export default class Parse {
    parse(abc: string, switches: object, startPos: number): void;
    getTune(): AbcTune;
    getWarningObjects(): readonly AbcWarning[] | undefined;
  }
}
