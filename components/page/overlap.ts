/** Whether two boxes, in px of the window, have more than an edge in common. */
export const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
