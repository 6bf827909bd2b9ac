// Inputs for dates come from here, so that they speak all languages and nobody loads these before there is one.
import 'dayjs/locale/es';
import 'dayjs/locale/fr';
import 'dayjs/locale/ro';

export {
  DateInput,
  type DateInputProps,
  DatePickerInput,
  DateTimePicker,
  type DateTimePickerProps,
} from '@mantine/dates';
