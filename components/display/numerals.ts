/** A text with the digits of Arabic, and of Persian and Urdu, as those of everybody else. */
export const inLatinDigits = (text: string) => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));
