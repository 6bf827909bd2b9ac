import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import type { Counts } from '../api';
import classes from '../imports.module.css';

const kinds = ['created', 'updated', 'skipped', 'rejected'] as const;

/** What became, or would become, of the rows. */
export function CountsTiles({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <dl className={classes.counts}>
      {kinds.map((kind) => (
        <div
          key={kind}
          className={classes.count}
          data-bad={(kind === 'rejected' && counts.rejected > 0) || undefined}
        >
          <dt>{t(`imports.counts.${kind}`)}</dt>
          <dd>{formats.number(counts[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}
