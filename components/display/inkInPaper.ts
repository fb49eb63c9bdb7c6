/** The colour of so many percent of a theme's ink in its paper. */
export const inkInPaper = (percent: number) =>
  `color-mix(in srgb, var(--lectern-ink) ${percent}%, var(--lectern-paper))`;
