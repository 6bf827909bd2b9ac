import { describe, expect, it } from 'vitest';
import { isReminding, nextReminderIn, reminderKey } from './due-reminders';
import { aTask } from './testing';

const now = Date.parse('2026-03-02T08:00:00Z');
const reminding = (remindAt: string) => aTask({ remindAt });

describe('a reminder', () => {
  it('is due from its moment on while the task is open', () => {
    expect(isReminding(reminding('2026-03-02T08:00:00Z'), now)).toBe(true);
    expect(isReminding(reminding('2026-03-02T08:00:01Z'), now)).toBe(false);
    expect(isReminding({ ...reminding('2026-03-02T07:00:00Z'), status: 'DONE' }, now)).toBe(false);
  });

  it('comes again when it was moved', () => {
    expect(reminderKey(reminding('2026-03-02T08:00:00Z'))).not.toBe(
      reminderKey(reminding('2026-03-02T09:00:00Z')),
    );
  });

  it('is waited for until the next one', () => {
    const tasks = ['2026-03-02T07:00:00Z', '2026-03-02T10:00:00Z', '2026-03-02T09:00:00Z'].map(reminding);
    expect(nextReminderIn(tasks, now)).toBe(3_600_000);
    expect(nextReminderIn([], now)).toBeUndefined();
  });
});
