import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { ChangeLine } from './change-line';
import classes from './home.module.css';
import { Nothing, Panel } from './panel';
import { useChanges, useSince } from './use-changes';

/** What others did since yesterday began. */
export function ChangesPanel() {
  const { t } = useTranslation();
  const { changes, error, retry, nothingToRead } = useChanges(useSince());
  if (nothingToRead) return null;
  return (
    <Panel title={t('home.changes')}>
      <Stack gap="xs">
        {error !== null && <ProblemBanner error={error} onRetry={retry} />}
        {changes === undefined && <RowsSkeleton rows={6} />}
        {changes?.length === 0 && error === null && <Nothing text={t('home.noChanges')} />}
      </Stack>
      {changes !== undefined && changes.length > 0 && (
        <ul className={classes.list}>
          {changes.map((change) => (
            <ChangeLine key={`${change.what.kind}-${change.id}`} change={change} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
