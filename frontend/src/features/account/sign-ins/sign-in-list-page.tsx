import { IconShieldSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldLabels } from '@/shared/filter/labels';
import { useFormats } from '@/shared/lib/use-formats';
import { ListPage } from '@/shared/list/list-page';
import type { Column } from '@/shared/table/column';
import { EmptyState } from '@/shared/ui/empty-state';
import { fetchSignIns, type SignIn, signInKeys } from './api';
import { useSignInTexts } from './use-sign-in-texts';

const source = { key: signInKeys.list, fetch: fetchSignIns, searchable: false, defaultSort: '-at' };

/** For administrators: everybody's sign-ins, failed attempts included. */
export function SignInListPage() {
  const { t, i18n } = useTranslation();
  const { field } = useFieldLabels('sign-ins');
  const formats = useFormats();
  const texts = useSignInTexts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: labels and formats change with the language only
  const columns = useMemo<Column<SignIn>[]>(
    () => [
      { id: 'kind', header: field('kind'), width: 320, cell: texts.what },
      { id: 'member', header: field('memberId'), width: 200, phone: true, cell: ({ member }) => member.name },
      {
        id: 'at',
        header: field('at'),
        sort: 'at',
        width: 180,
        phone: true,
        cell: ({ at }) => formats.dateTime(at),
      },
      { id: 'address', header: field('address'), width: 150, cell: ({ address }) => address },
      { id: 'device', header: t('signIns.device'), width: 180, cell: texts.device },
      { id: 'actor', header: t('signIns.actor'), width: 180, cell: ({ actor }) => actor?.name },
    ],
    [i18n.language, formats],
  );
  return (
    <ListPage<SignIn>
      resource="sign-ins"
      title={t('signIns.title')}
      columns={columns}
      source={source}
      row={{ name: texts.what, open: () => undefined }}
      empty={<EmptyState icon={IconShieldSearch} title={t('signIns.empty')} text={t('signIns.emptyText')} />}
    />
  );
}
