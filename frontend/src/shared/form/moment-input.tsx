import { Group } from '@mantine/core';
import { type FocusEventHandler, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useTimeZone } from '@/shared/lib/use-formats';
import { dayOf, fromWallTime, toWallTime } from '@/shared/lib/zoned-time';
import { DayInput } from './day-input';
import { readTime } from './read-time';
import { TypedInput } from './typed-input';

export type MomentInputProps = {
  /** An instant, or empty. */
  value: string;
  onChange: (instant: string) => void;
  /** What the moment is of; the time's own name is made of it. */
  name: string;
  hideName?: boolean;
  /** A later moment is complained of. */
  latest?: Date;
  placeholder?: string;
  description?: ReactNode;
  error?: ReactNode;
  withAsterisk?: boolean;
  clearable?: boolean;
  flex?: string;
  onFocus?: FocusEventHandler<HTMLInputElement>;
  onBlur?: FocusEventHandler<HTMLInputElement>;
  'data-path'?: string;
};

const nothing: { day: string | null; time: string | null } = { day: null, time: null };

/** A day with a time, shown and entered in the member's time zone whatever the computer's is. */
export function MomentInput(props: MomentInputProps) {
  const { value, onChange, name, hideName = false, latest, flex, error, ...day } = props;
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  // A day still without its time, or a time whose day is being written anew: no moment.
  const [half, setHalf] = useState(nothing);
  const [complaining, setComplaining] = useState(false);
  const wallTime = value === '' ? undefined : toWallTime(value, timeZone);
  const dayShown = wallTime?.slice(0, 10) ?? half.day;
  const timeShown = wallTime?.slice(11, 16) ?? half.time;
  const example = t('forms.noTime', { example: '14:35' });
  const wrong =
    dayShown !== null && timeShown === null
      ? example
      : latest !== undefined && value !== '' && new Date(value) > latest
        ? t('forms.stillToCome')
        : undefined;
  const take = (next: typeof nothing) => {
    setComplaining(false);
    const whole = next.day !== null && next.time !== null;
    setHalf(whole ? nothing : next);
    onChange(whole ? fromWallTime(`${next.day} ${next.time}:00`, timeZone) : '');
  };
  const leave = () => {
    setComplaining(true);
    if (value === '' && half.day === null) setHalf(nothing);
  };
  return (
    <Group
      gap="xs"
      align="flex-start"
      wrap="nowrap"
      flex={flex}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave();
      }}
    >
      <DayInput
        {...day}
        {...(hideName ? { 'aria-label': name } : { label: name })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={error}
        excludeDate={(each) => latest !== undefined && each > dayOf(latest, timeZone)}
        flex="1 1 130px"
        value={dayShown}
        onChange={(next) => take({ day: next, time: timeShown })}
      />
      <TypedInput
        label={hideName ? undefined : t('forms.time')}
        aria-label={t('forms.timeOf', { name })}
        placeholder={t('forms.timePattern')}
        flex="1 1 80px"
        maw={150}
        autoComplete="off"
        value={timeShown}
        onChange={(time) => take({ day: dayShown ?? (time === null ? null : todayIn(timeZone)), time })}
        read={readTime}
        show={(time) => time}
        complaint={example}
        refusal={wrong}
        error={complaining ? wrong : undefined}
      />
    </Group>
  );
}
