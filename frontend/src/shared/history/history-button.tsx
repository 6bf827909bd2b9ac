import { ActionIcon } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type HistoryOf, openHistory } from './open-history';

/** For records that are edited by buttons beside them rather than from a menu. */
export function HistoryButton(of: HistoryOf) {
  const { t } = useTranslation();
  return (
    <ActionIcon aria-label={`${t('history.open')}: ${of.name}`} onClick={() => openHistory(of)}>
      <IconHistory size={18} stroke={1.5} />
    </ActionIcon>
  );
}
