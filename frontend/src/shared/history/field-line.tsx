import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldChange } from './api';
import classes from './history.module.css';
import type { Words } from './words';

export type FieldLineProps = {
  change: FieldChange;
  words: Words;
  /** The record was new: there is nothing it could have been before. */
  first: boolean;
};

export function FieldLine({ change: { field, before, after }, words, first }: FieldLineProps) {
  const { t } = useTranslation();
  if (field === 'archivedAt') {
    return <li className={classes.field}>{t(after == null ? 'history.restored' : 'history.archived')}</li>;
  }
  return (
    <li className={classes.field}>
      <span className={classes.label}>{words.field(field)}</span>{' '}
      {!first && before != null && (
        <>
          <VisuallyHidden>{t('history.was')}</VisuallyHidden> <s>{words.value(field, before)}</s>{' '}
        </>
      )}
      {!(first || after == null) && <VisuallyHidden>{t('history.is')} </VisuallyHidden>}
      {after == null ? (
        before == null || <span className={classes.gone}>{t('history.removed')}</span>
      ) : (
        <span>{words.value(field, after)}</span>
      )}
    </li>
  );
}
