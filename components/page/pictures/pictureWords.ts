import { PictureRules } from './pictureRules';

/** On a picture that has come while the words of pictures stand in their place. */
const CAME = 'data-lectern-came';
/** By this the rule that hides pictures takes another address that cannot be had. */
const BLANK = '--lectern-blank';

/**
 * The words of pictures that come late, to stand in their place as well. A look that hides pictures shows one instead
 * that cannot be had, and so their words. In Chromium a picture that is loaded after that was tried takes its place back
 * (https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/core/html/html_image_element.cc,
 * `EnsurePrimaryContent`). So it has to be tried once more for each that comes, at an address not tried before.
 */
export function pictureWords(of: Window & typeof globalThis = window): PictureRules {
  const rules = new PictureRules(CAME, of, (image) => {
    image.setAttribute(
      CAME,
      rules.add((value) => `${BLANK}: url("about:blank#${value}");`),
    );
  });
  return rules;
}
