import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from '@/shared/lib/use-formats';
import { fromWallTime, toWallTime } from '@/shared/lib/zoned-time';
import { DateTimePicker, type DateTimePickerProps } from './dates';

export type MomentInputProps = Omit<DateTimePickerProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** An instant, or empty. */
  value: string;
  onChange: (instant: string) => void;
};

/** A date with a time, shown and entered in the member's time zone whatever the computer's is. */
export function MomentInput({ value, onChange, ...input }: MomentInputProps) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  return (
    <DateTimePicker
      leftSection={<IconCalendar size={16} stroke={1.5} aria-hidden />}
      valueFormat="D MMM YYYY HH:mm"
      clearButtonProps={{ 'aria-label': t('actions.clear') }}
      submitButtonProps={{ 'aria-label': t('actions.apply') }}
      {...input}
      value={value === '' ? null : toWallTime(value, timeZone)}
      onChange={(wallTime) => onChange(wallTime === null ? '' : fromWallTime(wallTime, timeZone))}
    />
  );
}
