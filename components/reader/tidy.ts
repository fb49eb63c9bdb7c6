/** Text with single spaces, and none at either end. */
export const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
