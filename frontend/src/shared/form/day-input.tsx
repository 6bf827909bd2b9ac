import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useTimeZone } from '@/shared/lib/use-formats';
import { DateInput, type DateInputProps } from './dates';
import { readDay } from './read-day';
import { useComplaint } from './typed-input';

export type DayInputProps = Omit<DateInputProps, 'value' | 'onChange'> & {
  /** A day without a time: `2026-03-01`. */
  value?: string | null;
  onChange?: (day: string | null) => void;
};

/** A day, typed as people write it or chosen from a calendar. */
export function DayInput({ value, onChange, error, onBlur, onKeyDown, ...input }: DayInputProps) {
  const { t, i18n } = useTranslation();
  const today = todayIn(useTimeZone());
  const read = (text: string) => readDay(text, i18n.language, today);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const unreadable = typed.trim() !== '' && read(typed) === undefined;
  const complaining = useComplaint(unreadable, t('forms.noDay', { example: `31/12/${today.slice(0, 4)}` }));
  return (
    <DateInput
      leftSection={<IconCalendar size={16} stroke={1.5} aria-hidden />}
      valueFormat="D MMM YYYY"
      placeholder={t('forms.dayPattern')}
      clearButtonProps={{ 'aria-label': t('actions.clear') }}
      {...input}
      // Escape closes the calendar alone, not the drawer below.
      data-mantine-stop-propagation={open}
      popoverProps={{ ...input.popoverProps, onOpen: () => setOpen(true), onClose: () => setOpen(false) }}
      ref={complaining.ref}
      value={value ?? null}
      error={complaining.error ?? error}
      dateParser={(text) => read(text) ?? null}
      fixOnBlur={!unreadable}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        complaining.hush();
      }}
      onChange={(day) => {
        setTyped('');
        onChange?.(day);
      }}
      onBlur={(event) => {
        if (!complaining.raise()) onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && complaining.raise()) event.preventDefault();
        else onKeyDown?.(event);
      }}
    />
  );
}
