import type { Bare } from './bare';
import { mayBeBar } from './colours/bars';
import { BOXED, colourMarks, HINTLESS, isHiddenText, plainColourMarks } from './colours/colours';
import { isClear } from './colours/computed';
import { EDGE, edgeMark, FILLED, GRIDDED, hasEdges, isFilled, isGridded, isUnlined } from './colours/edges';
import { GROUND, groundAround, noteGround, ownGroundOf } from './colours/grounds';
import { headingMark } from './colours/headings';
import { showsPicture } from './colours/icons';
import { INKED, inkedMark } from './colours/inked';
import { isPlate } from './colours/laidOver';
import type { OverPlates } from './colours/overPlates';
import { signMark } from './colours/signs';
import { plateBelow } from './colours/standing';
import { isWrittenOn } from './colours/underlays';
import { UPRIGHT, uprightMark } from './colours/upright';
import type { Containers } from './containers';
import {
  hasOwnText,
  hidesItself,
  isEditor,
  isReplaced,
  isTextField,
  parentOf,
  showsBulletOnly,
  showsSlottedText,
} from './elements';
import { asks, isOfText, mayNeedMark, type Needs, needs } from './needs';
import { pseudosOf, type ShownPseudo, showsOwnText } from './pseudos';
import { MOVING, notePseudos, type Restless } from './restless';
import type { Room } from './room/room';
import { Surroundings } from './surroundings';
import { fontMark } from './text/fonts';
import { Inheritance } from './text/inheritance';
import { plainTextMarks, textMarks } from './text/letters';
import { type Marks, put, SIZE, sizeMarks } from './text/sizes';
import { Texts } from './text/texts';
import type { Trees } from './trees';

/** Whether a field shows text; a button's words may be moved aside for a picture. */
const showsField = (element: Element) => isTextField(element) && !isHiddenText(getComputedStyle(element));

/** Finds what the marks of elements are to be, from their styles, or where these tell nothing new from what is around them. */
export class Reading {
  /** What marks are needed for. */
  needs: Needs = needs(() => false);
  readonly texts: Texts;
  readonly around: Surroundings;
  readonly #trees: Trees;
  readonly #room: Room;
  readonly #plates: OverPlates;
  readonly #restless: Restless;
  readonly #containers: Containers;
  readonly #inheritance = new Inheritance();
  readonly #spaces = new WeakSet<Element>();

  constructor(
    trees: Trees,
    ours: ReadonlySet<CSSStyleSheet>,
    room: Room,
    plates: OverPlates,
    restless: Restless,
    containers: Containers,
  ) {
    this.#trees = trees;
    this.#room = room;
    this.#plates = plates;
    this.#restless = restless;
    this.#containers = containers;
    this.texts = new Texts(
      (top) => trees.walk(top),
      (element) => this.#showsText(element),
      (element) => trees.slotOf(element),
    );
    this.around = new Surroundings(trees, ours, (element) => this.texts.has(element));
  }

  /** To be told of an element that is to be marked anew. */
  forget(element: Element): void {
    this.#inheritance.forget(element);
    this.#spaces.delete(element);
    this.texts.forget(element);
  }

  /** Whether the style of an element has to be read. */
  asks(element: Element): boolean {
    return (
      this.#trees.isAroundShadow(element) ||
      this.#room.asks(element) ||
      asks(element, this.needs, this.around.of(element).declared)
    );
  }

  /** Whether an element whose style need not be read needs a mark. */
  mayNeedMark(element: Element): boolean {
    return mayNeedMark(element, this.needs, (inner) => this.texts.has(inner));
  }

  /** The marks of an element whose style is read, while neither it nor what it inherits from bears any. */
  marksOf(element: Element): Marks {
    const marks: Marks = new Map();
    const around = this.around.of(element);
    const { declared } = around;
    const pseudos = this.#pseudosOf(element);
    const style = getComputedStyle(element);
    this.#restless.note(element, style);
    notePseudos(element, pseudos);
    if (this.needs.motion && declared.motion.has(element)) marks.set(MOVING, '');
    if (declared.containers.has(element)) this.#containers.watch(element, style);
    const texty = this.texts.has(element);
    if (this.needs.sizes) {
      const isInText = this.#isScaled(parentOf(element));
      // What shows nothing is the space in formulas, or between words.
      const isSpace = !texty && isInText && !showsPicture(element);
      if (isSpace) this.#spaces.add(element);
      sizeMarks(style, texty || isSpace, isInText, pseudos, declared.sizedPseudos.has(element), marks);
      if (!marks.get(SIZE)) this.#inheritance.end(element);
    }
    if (this.needs.headings && texty) headingMark(element, style, marks);
    if (this.needs.colours) {
      const isWritten = texty || (!isClear(style.backgroundColor) && isWrittenOn(element, declared.pseudos));
      colourMarks(element, style, isWritten, declared.paintsLater.has(element), marks);
      if (declared.hints.has(element)) marks.set(HINTLESS, '');
      if (element === document.body) this.#restless.still(element, document.documentElement);
      noteGround(element, style, declared);
      put(marks, INKED, inkedMark(element, style, declared));
      put(marks, GROUND, signMark(element, style, texty));
      if (isGridded(element, style)) marks.set(GRIDDED, '');
      const isEdged = hasEdges(element, declared);
      // In Firefox the line that a theme draws below other links would stand for the one below this box.
      if (import.meta.env.FIREFOX && isEdged && marks.has(BOXED)) element.setAttribute(BOXED, '');
      if (isEdged) put(marks, EDGE, edgeMark(element, style));
      if (isFilled(element, style, isEdged)) marks.set(FILLED, '');
      put(marks, UPRIGHT, uprightMark(element, style, texty));
      const isBearer = texty && declared.underlaid.has(element);
      const isBar = texty && (!isEdged || isUnlined(style, groundAround(element))) && mayBeBar(element, style);
      const isDisc = !texty && !!ownGroundOf(element);
      if (isPlate(element) || isBearer || isBar || isDisc || isTextField(element)) this.#plates.add(element);
      const below = plateBelow(element);
      if (below?.isConnected) this.#plates.add(below);
    }
    if (this.needs.text || this.needs.fonts) {
      textMarks(element, style, texty, pseudos, around, marks);
      if (this.needs.fonts) fontMark(style, marks);
    }
    if (texty) this.#room.note(element, style, declared.tight.has(element), pseudos);
    return marks;
  }

  /**
   * The marks of an element that shows what it inherits; `null` where it is not known what that is. `pending` are the
   * marks that are not written yet, `bare` knows those that are taken off.
   */
  marksInherited(element: Element, pending: ReadonlyMap<Element, Marks>, bare: Bare): Marks | null {
    const marks: Marks = new Map();
    const texty = this.texts.has(element);
    const around = this.around.of(element);
    if (this.needs.colours) {
      plainColourMarks(element, texty, marks);
      noteGround(element, null, around.declared);
      if (isReplaced(element)) this.#plates.add(element);
    }
    if (this.needs.text || this.needs.fonts) {
      const style = plainTextMarks(element, texty, around, marks);
      if (!style) return null;
      if (this.needs.fonts && !isOfText(element, texty)) fontMark(style, marks);
    }
    this.#room.noteOpen(element);
    const parent = parentOf(element);
    if (!this.needs.sizes || isOfText(element, texty) || !(texty || this.#isScaled(parent))) return marks;
    if (!texty && !isReplaced(element)) return null;
    const size = this.#inheritance.sizeOf(parent, SIZE, (at) => pending.get(at)?.get(SIZE) ?? bare.markOf(at, SIZE));
    if (!size) return null;
    marks.set(SIZE, texty ? size : `=${size}`);
    return marks;
  }

  #isScaled(element: Element | null): boolean {
    return !!element && (this.texts.has(element) || this.#spaces.has(element));
  }

  #showsText(element: Element): boolean {
    if (hidesItself(element) || isReplaced(element)) return false;
    if (
      isEditor(element) ||
      hasOwnText(element) ||
      showsField(element) ||
      showsSlottedText(element) ||
      showsBulletOnly(element)
    )
      return true;
    return this.#pseudosOf(element).some(showsOwnText);
  }

  #pseudosOf(element: Element): ShownPseudo[] {
    const { sizes, text, fonts } = this.needs;
    return sizes || text || fonts ? pseudosOf(element, this.around.of(element).declared.pseudos) : [];
  }
}
