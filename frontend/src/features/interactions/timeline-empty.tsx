import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';

export type TimelineEmptyProps = {
  /** Of the customer, where it is known. */
  name: string | undefined;
  filtered: boolean;
  onClear: () => void;
};

export function TimelineEmpty({ name, filtered, onClear }: TimelineEmptyProps) {
  const { t } = useTranslation();
  if (!filtered) {
    return (
      <EmptyState
        icon={IconMessages}
        title={t('interactions.empty')}
        {...(name !== undefined && { text: t('interactions.emptyText', { name }) })}
      />
    );
  }
  return (
    <EmptyState icon={IconMessages} title={t('interactions.noneOfType')}>
      <Button variant="default" onClick={onClear}>
        {t('interactions.showAll')}
      </Button>
    </EmptyState>
  );
}
