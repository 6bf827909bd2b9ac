import { Button } from '@mantine/core';
import { IconArchive, IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Can } from '@/shared/auth/can';
import { EmptyState } from '@/shared/ui/empty-state';
import { useInbox } from './use-inbox';

export function TicketListEmpty() {
  const { t } = useTranslation();
  const { search, show } = useInbox();
  if (search.q !== undefined || search.filter !== undefined) {
    return (
      <EmptyState icon={IconInbox} title={t('lists.noMatch')}>
        <Button variant="default" onClick={() => void show({ q: undefined, filter: undefined })}>
          {t('lists.clearFilters')}
        </Button>
      </EmptyState>
    );
  }
  if (search.phase === 'archived')
    return <EmptyState icon={IconArchive} title={t('tickets.nothingArchived')} />;
  return (
    <EmptyState icon={IconInbox} title={t('tickets.empty')} text={t('tickets.emptyText')}>
      <Can permission="tickets:write">
        <Button variant="default" onClick={() => void show({ new: true })}>
          {t('tickets.new')}
        </Button>
      </Can>
    </EmptyState>
  );
}
