/** A word or a sentence with a capital, as at the head of a line or a cell. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
