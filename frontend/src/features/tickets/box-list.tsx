import { Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { queueCounts } from './api';
import { type BoxEntry, boxesOf } from './boxes';
import classes from './inbox.module.css';
import { validateInboxSearch } from './inbox-search';
import { useInbox } from './use-inbox';

/** Mine, nobody's, everything, then queue by queue, each with what waits there. */
export function BoxList({ onChoose }: { onChoose?: () => void }) {
  const { t } = useTranslation();
  const counts = useQuery(queueCounts);
  if (counts.isPending) return <RowsSkeleton rows={6} height={32} />;
  if (counts.isError) return <ProblemBanner error={counts.error} onRetry={counts.refetch} />;
  const { everybody, queues } = boxesOf(counts.data);
  return (
    <nav aria-label={t('tickets.boxes')}>
      <BoxLinks entries={everybody} onChoose={onChoose} />
      <Text size="xs" fw={500} c="dimmed" className={classes.boxesTitle}>
        {t('tickets.queues')}
      </Text>
      <BoxLinks entries={queues} onChoose={onChoose} />
    </nav>
  );
}

function BoxLinks({ entries, onChoose }: { entries: BoxEntry[]; onChoose: (() => void) | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { search } = useInbox();
  return (
    <ul className={classes.boxLinks}>
      {entries.map(({ box, name, count, fresh }) => {
        const current = (search.box ?? 'all') === box;
        return (
          <li key={box}>
            <Link
              to="/inbox"
              search={validateInboxSearch({ ...search, box })}
              className={classes.box}
              data-current={current || undefined}
              aria-current={current ? 'page' : undefined}
              onClick={onChoose}
            >
              <span className={classes.boxName}>{name ?? t(`tickets.box.${boxKey(box)}`)}</span>
              {fresh && <span className={classes.fresh} title={t('tickets.hasNew')} />}
              <span className={classes.count}>
                <span aria-hidden>{formats.number(count)}</span>
                <VisuallyHidden>
                  {t('tickets.waitingCount', { count, formatted: formats.number(count) })}
                </VisuallyHidden>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function boxKey(box: BoxEntry['box']) {
  return box.startsWith('queue:') ? 'queue' : box;
}
