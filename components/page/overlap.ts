/** Whether two boxes, in px of the window, have more than an edge in common. */
export const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** How large a box is, in square px. */
export const area = ({ width, height }: DOMRect): number => width * height;

/** What two boxes have in common, in square px. */
export const common = (one: DOMRect, other: DOMRect): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
