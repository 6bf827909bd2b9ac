const MOST_DECIMALS = 4;

/**
 * A number as people write it, in the form of the API: `1.234,56`, `1,234.56` and `1 234,56` are all `1234.56`.
 *
 * @param mark what separates the decimals in the language; decides what is meant by `1,234`
 * @returns undefined when it is no number, or has more than four decimals
 */
export function readDecimal(text: string, mark: string): string | undefined {
  const bare = text.replace(/[\s\p{Sc}'’]/gu, '');
  const sign = bare.startsWith('-') ? '-' : '';
  const digits = bare.slice(sign.length);
  const decimal = markOf(digits, mark);
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', fraction = '', ...more] = decimal === undefined ? [digits] : digits.split(decimal);
  const groups = whole.split(decimal === undefined ? /[.,]/ : group);
  if (
    more.length > 0 ||
    groups.some((each, index) => !/^\d+$/.test(each) || (index > 0 && each.length !== 3)) ||
    (groups.length > 1 && !/^[1-9]\d{0,2}$/.test(whole.split(/[.,]/)[0] ?? ''))
  )
    return undefined;
  if (!/^\d*$/.test(fraction) || fraction.length > MOST_DECIMALS) return undefined;
  const number = groups.join('').replace(/^0+(?=\d)/, '');
  return `${sign}${number}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Which of the separators in a text comes before decimals; none when all of them are between thousands. */
function markOf(digits: string, mark: string): string | undefined {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined || marks.length === 1) {
    const thousands = last !== mark && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
    return thousands ? undefined : last;
  }
  return new Set(marks).size === 1 ? undefined : last;
}

/** What separates decimals in a language. */
export function decimalMark(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(1.1);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}
