/** What a marker of a note says, and the link back to it: `1`, `[iii]`, `（１）`, `**`, `*1`, `¹`, `注1`, `Anm. 1`. */
export const LABEL =
  /^[\s[({（［〔【]*(?:[*※]?\p{N}{1,4}|\p{Nd}{1,3}\p{L}|\p{L}{1,2}|[ivxlcdm]{1,6}|[*†‡§¶‖#⁎]{1,6}|(?:note|nb|n|fn|anm|dipnot|ملاحظة|сноска|прим|注|註)\.?\s*\p{N}{1,4})[\s\])}）］〕】.,:]*$/iu;
/** What of a label sets it off from the words around it: brackets, a star, raised figures. */
export const SET_OFF = /^\s*(?:[[({（［〔【¹²³⁰⁴-⁹]|[*※]\d)/u;
/** A year, which in round brackets tells of which book of an author's one speaks. */
export const YEAR = /^[\s(（]*(?:1[5-9]|20)\d\d\p{L}?[\s)）.,:]*$/u;
