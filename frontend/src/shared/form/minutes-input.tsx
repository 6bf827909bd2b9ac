import { useTranslation } from 'react-i18next';
import { readMinutes } from './read-minutes';
import { TypedInput, type TypedInputProps } from './typed-input';

export type MinutesInputProps = Omit<TypedInputProps<number>, 'read' | 'show' | 'complaint'>;

/** A duration, typed in minutes or in hours and minutes. */
export function MinutesInput(props: MinutesInputProps) {
  const { t, i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'short',
  });
  return (
    <TypedInput
      autoComplete="off"
      {...props}
      read={readMinutes}
      show={(value) => format.format(value)}
      complaint={t('forms.noDuration')}
    />
  );
}
