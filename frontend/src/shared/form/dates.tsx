// Inputs for dates come from here, so that they speak all languages and nobody loads these before there is one.
import 'dayjs/locale/es';
import 'dayjs/locale/fr';
import 'dayjs/locale/ro';

import {
  DateInput as BareDateInput,
  DatePickerInput as BareDatePickerInput,
  type DatePickerInputProps,
} from '@mantine/dates';
import type { ComponentProps } from 'react';
import { useCalendar } from './use-calendar';

export type DateInputProps = ComponentProps<typeof BareDateInput>;

export function DateInput(props: DateInputProps) {
  return <BareDateInput {...props} {...useCalendar(props)} />;
}

export function DatePickerInput(props: DatePickerInputProps) {
  return <BareDatePickerInput {...props} {...useCalendar(props)} />;
}
