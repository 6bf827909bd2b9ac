import { Button } from '@mantine/core';
import { IconFilterQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useListSearch } from '@/shared/routing/list-search';
import { EmptyState } from '@/shared/ui/empty-state';

/** The address asks for a filter or an order there is not: it was cut short, or is of another time. */
export function UnreadableAddress() {
  const { t } = useTranslation();
  const [, change] = useListSearch();
  return (
    <div role="alert">
      <EmptyState icon={IconFilterQuestion} title={t('lists.unreadable')} text={t('lists.unreadableText')}>
        <Button
          variant="default"
          onClick={() => change({ view: undefined, filter: undefined, sort: undefined, q: undefined })}
        >
          {t('lists.showAll')}
        </Button>
      </EmptyState>
    </div>
  );
}
