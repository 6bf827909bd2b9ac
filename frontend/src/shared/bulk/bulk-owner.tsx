import { useTranslation } from 'react-i18next';
import { BulkMember } from './bulk-member';
import type { RunBulk } from './use-bulk';

export function BulkOwner({ run, busy }: { run: RunBulk; busy: boolean }) {
  const { t } = useTranslation();
  const texts = { action: t('bulk.setOwner'), field: t('bulk.owner'), none: t('bulk.noOwner') };
  return <BulkMember run={run} busy={busy} field="ownerId" texts={texts} />;
}
