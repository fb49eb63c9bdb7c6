/** How large a picture may be, in bytes, to be put into a saved page. */
const LARGEST = 8_000_000;

const POLICY =
  "default-src 'none'; img-src data: http: https:; media-src http: https:; font-src data:; style-src 'unsafe-inline'";

/** The article as one HTML file, with the pictures in it that the page itself may read; no script can run in it. */
export async function fileOf(main: HTMLElement, css: string, title: string): Promise<Blob> {
  const document = main.ownerDocument.implementation.createHTMLDocument(title);
  const { documentElement: root, head, body } = document;
  const article = main.querySelector('article');
  root.lang = article?.lang ?? '';
  root.dir = article?.dir ?? '';
  const metas: [string, string][] = [
    ['http-equiv', 'Content-Security-Policy'],
    ['name', 'viewport'],
  ];
  for (const [at, [attribute, value]] of metas.entries()) {
    const meta = document.createElement('meta');
    meta.setAttribute(attribute, value);
    meta.content = at === 0 ? POLICY : 'width=device-width';
    head.prepend(meta);
  }
  const charset = document.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  head.prepend(charset);
  const style = document.createElement('style');
  style.textContent = css;
  head.append(style);
  body.append(document.importNode(main, true));
  for (const copy of body.querySelectorAll('.lectern-margin')) copy.remove();
  for (const name of ['tabindex', 'aria-details', 'target']) {
    for (const element of body.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }
  await Promise.all([...body.querySelectorAll('img')].map(inline));
  return new Blob([`<!doctype html>\n${root.outerHTML}\n`], { type: 'text/html' });
}

/** Puts the picture itself in place of its address; one that may not be read keeps its address. */
async function inline(image: HTMLImageElement): Promise<void> {
  const address = image.getAttribute('src') ?? '';
  if (!/^(?:https?|blob):/.test(address)) return;
  try {
    const answer = await fetch(address, { cache: 'force-cache' });
    const blob = await answer.blob();
    if (!answer.ok || blob.size > LARGEST || !blob.type.startsWith('image/')) return;
    image.setAttribute('src', await dataOf(blob));
    image.removeAttribute('srcset');
  } catch {
    // Another site's picture: the file shows it as long as that site has it.
  }
}

/** A blob as an address that holds it. */
export function dataOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** A title as the name of a file, in any system. */
export const fileNameOf = (title: string) =>
  `${
    title
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 120) || 'Lectern'
  }.html`;
