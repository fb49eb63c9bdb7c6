import { make } from '@/components/controls/dom';

/** Hands something out of the reader. Both need the click of a reader, and neither is heard by the page. */

/** Copies text, also on pages that are not served securely, where the newer interface is missing. */
export function copyText(document: Document, text: string): void {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
}

/** Has the browser save a file under a name. */
export function saveFile(document: Document, file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  const link = make('a', { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click; there is no event for when it has.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
