/** Below it a list shows two lines a row, and no header. */
export const PHONE = '(max-width: 47.99em)';
