import { describe, expect, it } from 'vitest';
import { addMonths, weeksOf } from './month';

describe('a month', () => {
  it('is shown in whole weeks from Monday on', () => {
    const weeks = weeksOf('2026-03');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-02-23');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-04-05');
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('is followed by the next one, also in December', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });
});
