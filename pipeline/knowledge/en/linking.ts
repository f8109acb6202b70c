/** Verbs that say of their subject how much it is: `turnout was 89%`, `the project cost €2.7m`, `fines averaged 6.4m`. */
export const LINKING_VERBS = `be is are was were been being reach hit total cost average exceed equal measure weigh number amount come stand take
rise fall grow drop decline increase decrease climb jump surge slip slide plunge tumble sink shrink dip slump become remain top
surpass pass breach constitute stretch last run span cover approach near represent value estimate expect stay extend yield contain comprise have has had gross occupy cost price sell let open close begin start touch fetch`
