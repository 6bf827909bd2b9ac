import { describe, expect, it } from 'vitest';
import { addDays, dayOf, fromWallTime, toWallTime } from './zoned-time';

describe('wall time', () => {
  it('is what the clock shows there', () => {
    expect(toWallTime('2026-03-01T22:30:00Z', 'Europe/Bucharest')).toBe('2026-03-02 00:30:00');
    expect(dayOf('2026-03-01T22:30:00Z', 'America/New_York')).toBe('2026-03-01');
  });

  it.each(['2026-01-15 09:00:00', '2026-07-15 09:00:00', '2026-03-29 01:59:00', '2026-03-29 04:00:00'])(
    '%s comes back from its instant',
    (wallTime) => {
      const instant = fromWallTime(wallTime, 'Europe/Bucharest');
      expect(toWallTime(instant, 'Europe/Bucharest')).toBe(wallTime);
    },
  );

  it('counts days over the end of months', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
