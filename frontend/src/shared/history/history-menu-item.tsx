import { Menu } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type HistoryOf, openHistory } from './open-history';

/** For the menu of a record. */
export function HistoryMenuItem(of: HistoryOf) {
  const { t } = useTranslation();
  return (
    <Menu.Item leftSection={<IconHistory size={18} stroke={1.5} />} onClick={() => openHistory(of)}>
      {t('history.open')}
    </Menu.Item>
  );
}
