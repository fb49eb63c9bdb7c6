import { isBoilerplate } from '../cut/boilerplate';
import { wordsOf } from '../names';
import { INLINE, type Of } from '../prose';
import { CLAUSE, isDateline } from './dateline';
import { captionOf } from './leadPicture';
import { saidIn } from './said';
import { isCalledSubtitle } from './subtitle';
import { authorIn } from './who';

/** What a page says in short of its article, between the title and the body that is told apart from both. */

/** Characters of the line or two. */
const LONGEST = 300;
/** It may name a source or two. */
const LINKED = 0.25;

/** What it is called. */
const NAMES = new Set(
  'abstract chapo deck dek desc description excerpt intro lead lede standfirst strapline subheading subheadline subtitle summary teaser'.split(
    ' ',
  ),
);
/** What stands there too, and has sentences. */
const OTHERS = new Set(
  'alert author authors bio byline bylines caption copyright credit error license meta message notice toc warning'.split(
    ' ',
  ),
);
const APART = 'ul,ol,dl,form,table,figure,pre,nav,aside,audio,video,object,canvas,iframe,img,button';

/** Not what goes on in the next line, as `CLAUSE` is too. */
const SENTENCE = /[.!?…。！？।؟]["”’»)」』]*$/;
/** It tells of a recording beside it. */
const HEARD =
  /^(?:listen to|hear) (?:this|the)|(?:this|the) (?:article|story|essay) (?:can be |is )?(?:heard|read (?:out|aloud))|^écoute[rz] |^(?:diesen |den )?(?:artikel|beitrag|text) (?:an)?hören|^escuch[ae] |^ascolta |^(?:по)?слуша(?:ть|йте) |^(?:bu )?(?:yazıyı|makaleyi|haberi) (?:sesli )?dinle|^استمع/iu;
/** In words or, where these are not parted, characters. */
const WORDS = 7;
const CHARACTERS = 15;
/** In a line that has the title's box to itself. */
const WORDS_ALONE = 6;

const isCalled = (element: Element, names: Set<string>) => wordsOf(element).some((word) => names.has(word));

const isLong = (said: string, words: number) =>
  said.split(' ').length >= words || (/[\p{sc=Hani}\p{sc=Thai}]/u.test(said) && said.length >= CHARACTERS);

/** Whether a line is a sentence that tells of something. */
const isSentence = (said: string) =>
  isLong(said, WORDS) && SENTENCE.test(said) && !HEARD.test(said) && !isDateline(said.replace(/\.$/, ''));

/** The first of `elements`, or of what they hold, that is one. */
export function standfirstIn(elements: Iterable<Element>, root: Element, of: Of): string | null {
  for (const element of elements) {
    const { text, links } = of(element);
    if (!text || element.matches(APART)) continue;
    if (element.parentElement && captionOf(element.parentElement, of) === element) continue;
    const isLine = text <= LONGEST && links <= text * LINKED && !element.querySelector(APART);
    if (isLine && isCalled(element, NAMES)) return saidIn(element);
    if (isBoilerplate(element) || isCalled(element, OTHERS)) continue;
    if (isLine && isCalledSubtitle(element)) return saidIn(element);
    const blocks = [...element.children].filter(({ localName }) => !INLINE.has(localName) && localName !== 'br');
    if (blocks.length > 0) {
      const inside = standfirstIn(blocks, root, of);
      if (inside) return inside;
    } else if (isLine) {
      const said = saidIn(element);
      // A page may begin its text with it once more.
      if (isSentence(said) && !root.textContent?.includes(element.textContent?.trim() ?? '')) return said;
    }
  }
  return null;
}

/** What stands right below the title in a box that has nothing of the text, be it no sentence. */
export function lineBelow(title: Element, root: Element, of: Of): string | null {
  const line = title.nextElementSibling;
  if (!line || line.parentElement?.contains(root) || line.matches(APART) || line.querySelector(APART)) return null;
  const { text, links } = of(line);
  if (text > LONGEST || links || isBoilerplate(line) || isCalled(line, OTHERS)) return null;
  const said = saidIn(line);
  const isOther = CLAUSE.test(said) || isDateline(said) || authorIn(line) !== null;
  return isLong(said, WORDS_ALONE) && !isOther ? said : null;
}
