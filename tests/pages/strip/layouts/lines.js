// The text of these pages, which is there before the next element is.
document.write(
  '<p>The harbour that moved was once the largest of the sea, and grain was the first thing to leave it.</p>\n'.repeat(40),
);
