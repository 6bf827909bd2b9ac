import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './board.module.css';

const columns = [4, 3, 5, 2, 3];

export function BoardSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.board} role="status" aria-label={t('lists.loading')}>
      {columns.map((cards, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they stand for nothing yet
        <div key={column} className={classes.column}>
          <div className={classes.head}>
            <Skeleton height={20} width="60%" />
            <Skeleton height={14} width="40%" mt={8} />
          </div>
          <div className={classes.cards}>
            {Array.from({ length: cards }, (_, card) => card).map((card) => (
              <Skeleton key={card} height={112} radius="md" mb={8} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
