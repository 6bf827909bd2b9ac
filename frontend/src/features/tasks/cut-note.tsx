import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { MANY } from './api';

/** Says that there is more than the page shows. */
export function CutNote() {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Text c="dimmed" mt="sm">
      {t('tasks.cut', { formatted: formats.number(MANY) })}
    </Text>
  );
}
