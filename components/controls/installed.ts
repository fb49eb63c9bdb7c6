import { make } from './dom';

/** Of several scripts, as a font need not have letters of Latin. */
const SAMPLE = 'mmmlli AwQy 1049 Ωж שא ب ไ あ漢 ☎';
/** No font is as wide as both. */
const GENERIC = ['monospace', 'serif'];

/**
 * Whether the browser has a font of this family name, installed or loaded. No browser tells it, but where it has none it
 * draws the next in the list, and text is as wide as it would be in that alone. True where nothing can be measured.
 */
export function isInstalled(family: string): boolean {
  const context = make('canvas').getContext('2d');
  if (!context) return true;
  const widthIn = (font: string) => {
    context.font = `64px ${font}`;
    return context.measureText(SAMPLE).width;
  };
  return GENERIC.some((generic) => widthIn(`${JSON.stringify(family)}, ${generic}`) !== widthIn(generic));
}
