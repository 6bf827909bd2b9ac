import { useTranslation } from 'react-i18next';
import { formOf } from '@/shared/lib/format';
import { decimalMark, readDecimal } from './read-decimal';
import { TypedInput, type TypedInputProps } from './typed-input';

export type DecimalInputProps = Omit<TypedInputProps<string>, 'read' | 'show' | 'complaint'>;

/** A number with up to four decimals. It stays text all the way: money is never a floating-point number. */
export function DecimalInput(props: DecimalInputProps) {
  const { t, i18n } = useTranslation();
  const language = formOf(i18n.language);
  const mark = decimalMark(language);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
  return (
    <TypedInput
      inputMode="decimal"
      autoComplete="off"
      {...props}
      read={(text) => readDecimal(text, mark)}
      show={(value) => (isDecimal(value) ? format.format(value) : value)}
      complaint={t('forms.noNumber', { example: format.format(1234.56) })}
    />
  );
}

/** What the service sends; said so that all its digits are shown. */
function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}
