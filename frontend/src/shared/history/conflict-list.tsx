import { List, Stack, Text } from '@mantine/core';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import type { Conflict } from './api';
import { createWords } from './words';

export type ConflictListProps = { text: string; conflicts: readonly Conflict[] };

/** What cannot go back, and why. */
export function ConflictList({ text, conflicts }: ConflictListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const about = ({ resource, name, fields }: Conflict) => {
    const words = createWords(resource, t, formats);
    const labels = formats.list(fields.map((field) => words.field(field)));
    const record = name === undefined || name === '' ? t('history.unknown') : name;
    return labels === '' ? record : `${record}: ${labels}`;
  };
  const reason = (code: string) => {
    const key = `history.conflicts.reasons.${code}`;
    return i18next.exists(key) ? t(key) : code;
  };
  return (
    <Stack gap="sm">
      <Text>{text}</Text>
      <List>
        {conflicts.map((conflict) => (
          <List.Item key={`${conflict.id} ${conflict.reason} ${conflict.fields.join()}`}>
            {about(conflict)}
            <Text size="sm" c="dimmed">
              {reason(conflict.reason)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
