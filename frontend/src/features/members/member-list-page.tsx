import { Button } from '@mantine/core';
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importPaths } from '@/features/imports/paths';
import { useCan } from '@/shared/auth/can';
import { ImportButton } from '@/shared/list/import-button';
import { ListPage } from '@/shared/list/list-page';
import { EmptyState } from '@/shared/ui/empty-state';
import { onDemand } from '@/shared/ui/on-demand';
import { fetchMembers, type Member, memberKeys } from './api';
import { validateMemberListSearch } from './routes';
import { useMemberColumns } from './use-member-columns';

const EditMemberDrawer = onDemand(() => import('./member-drawer').then((module) => module.EditMemberDrawer));
const InviteMemberDrawer = onDemand(() =>
  import('./member-drawer').then((module) => module.InviteMemberDrawer),
);

const source = { key: memberKeys.lists, fetch: fetchMembers, searchable: true, defaultSort: 'name' };

export function MemberListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useCan('members:write');
  const columns = useMemberColumns();
  const { open } = validateMemberListSearch(useSearch({ strict: false }));
  const show = (id: string | undefined) =>
    void navigate({ to: '.', search: (now) => ({ ...now, open: id }) });
  const invite = mayWrite && (
    <Button leftSection={<IconUserPlus size={18} stroke={1.5} />} onClick={() => show('new')}>
      {t('members.invite')}
    </Button>
  );
  return (
    <>
      <ListPage<Member>
        resource="members"
        title={t('members.title')}
        actions={
          mayWrite && (
            <>
              <ImportButton href={importPaths.newImportOf('MEMBERS')} />
              {invite}
            </>
          )
        }
        columns={columns}
        source={source}
        row={{ name: (row) => row.name, open: (row) => show(row.id) }}
        empty={
          <EmptyState icon={IconUsersGroup} title={t('members.empty')} text={t('members.emptyText')}>
            {invite}
          </EmptyState>
        }
      />
      {open === 'new' && mayWrite && <InviteMemberDrawer onClose={() => show(undefined)} />}
      {open !== undefined && open !== 'new' && <EditMemberDrawer id={open} onClose={() => show(undefined)} />}
    </>
  );
}
