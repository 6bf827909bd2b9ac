import { Alert, Button, Group, Text } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import type { Opportunity } from '../api';
import classes from './opportunity.module.css';
import { useArchive } from './use-archive';

export function ArchivedNote({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { restore } = useArchive(opportunity);
  const { archivedAt, can } = opportunity;
  if (archivedAt === undefined) return null;
  return (
    <Alert color="gray" icon={<IconArchive size={18} />} className={classes.note}>
      <Group justify="space-between" gap="xs">
        <Text size="md">{t('opportunities.archivedSince', { date: formats.date(archivedAt) })}</Text>
        {can.includes('restore') && (
          <Button size="xs" variant="default" onClick={restore}>
            {t('actions.restore')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
