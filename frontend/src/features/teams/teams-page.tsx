import { Button, Container } from '@mantine/core';
import { IconHierarchy2, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import { useFormats } from '@/shared/lib/use-formats';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Team, teamList } from './api';
import { TeamDrawer } from './team-drawer';
import { TeamLines } from './team-lines';

export function TeamsPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayWrite = useCan('teams:write');
  const { data: teams, error, refetch } = useQuery(teamList);
  const [open, setOpen] = useState<Team | 'new'>();
  const create = mayWrite && (
    <Button leftSection={<IconPlus size={18} stroke={1.5} />} onClick={() => setOpen('new')}>
      {t('teams.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('teams.title')}
        {...(teams === undefined ? {} : { aside: formats.number(teams.length) })}
        actions={create}
      />
      <Container size="md" px="md" pb="xl" mx={0}>
        {error !== null && teams === undefined && <ProblemBanner error={error} onRetry={refetch} />}
        {error === null && teams === undefined && <RowsSkeleton rows={6} height={48} />}
        {teams?.length === 0 && (
          <EmptyState icon={IconHierarchy2} title={t('teams.empty')} text={t('teams.emptyText')}>
            {create}
          </EmptyState>
        )}
        {teams !== undefined && teams.length > 0 && <TeamLines teams={teams} onEdit={setOpen} />}
      </Container>
      {open !== undefined && (
        <TeamDrawer
          {...(open === 'new' ? {} : { team: open })}
          teams={teams ?? []}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
