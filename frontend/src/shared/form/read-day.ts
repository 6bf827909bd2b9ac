/**
 * A day as people write it, the day before the month as in all four languages: `31/12/2026`, `31.12.26`, `31/12`,
 * `31 Dec 2026`, `2026-12-31`.
 *
 * @param today as `2026-03-01`; its year is meant where none is written
 * @returns as `2026-12-31`; undefined when there is no such day
 */
export function readDay(text: string, language: string, today: string): string | undefined {
  const bare = folded(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso !== null) return dayOf(iso[1], Number(iso[2]), iso[3], today);
  const digits = /^(\d{1,2})[./\- ](\d{1,2})\.?(?:[./\- ]?(\d{4}|\d{2}))?$/.exec(bare);
  if (digits !== null) return dayOf(digits[3], Number(digits[2]), digits[1], today);
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)?\.? (?:de )?([a-z]{3,})\.?(?: de)?(?:,? (\d{4}|\d{2}))?$/.exec(
    bare,
  );
  return words === null ? undefined : dayOf(words[3], monthOf(words[2] ?? '', language), words[1], today);
}

function dayOf(year: string | undefined, month: number, day: string | undefined, today: string) {
  const century = today.slice(0, 2);
  const whole = year === undefined ? today.slice(0, 4) : year.length === 2 ? century + year : year;
  const written = `${whole}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  // The 31st of April would be the 1st of May.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : undefined;
}

/** 1 to 12; 0 when no month of the language, or of English, or more than one begins so. */
function monthOf(word: string, language: string): number {
  for (const spoken of [language, 'en']) {
    const names = new Intl.DateTimeFormat(spoken, { month: 'long', timeZone: 'UTC' });
    const months = Array.from({ length: 12 }, (_, index) => folded(names.format(Date.UTC(2026, index, 15))));
    const found = months.filter((month) => month.startsWith(word));
    if (found.length === 1) return months.indexOf(found[0] ?? '') + 1;
  }
  return 0;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
