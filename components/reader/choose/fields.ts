import { isBoilerplate } from '../cut/boilerplate';
import { wordsOf } from '../names';
import type { Of } from '../prose';

/** The fields of a record: its description is the longest, and what else is told of the thing stands beside it. */

/** Characters of a label. */
const LABEL = 60;
/** A field may lead elsewhere, as to what else is of its place; but not all in all. */
const LINKED = 0.5;

/** A word or two of no day and nobody else's: these stand over each post of many. */
const isLabel = (element: Element | undefined, of: Of) =>
  !!element &&
  !element.matches('h1,a') &&
  !element.querySelector('a,time,img,h1') &&
  of(element).text > 0 &&
  of(element).text <= LABEL &&
  !of(element).prose;

/** Whether an element is called a field, or made as one: of a label and a value, or of a label and further fields. */
function isField(element: Element, of: Of): boolean {
  if (wordsOf(element).includes('field')) return true;
  const [label, ...values] = element.children;
  if (!isLabel(label, of)) return false;
  return values.length === 1
    ? of(values[0] as Element).text > 0
    : values.length > 1 && values.every((value) => isField(value, of));
}

/** Whether one of the parts of `around` is a field of the text, and there are others beside it that are called the same. */
export function areFields(part: Element, around: Element, of: Of): boolean {
  if (!isField(part, of)) return false;
  return [...around.children].some((other) => {
    const { text, links } = of(other);
    const isAlike = [...other.classList].some((name) => part.classList.contains(name));
    return (
      other !== part && isAlike && text > 0 && links <= text * LINKED && isField(other, of) && !isBoilerplate(other)
    );
  });
}
