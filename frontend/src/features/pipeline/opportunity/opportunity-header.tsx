import { ActionIcon, Group, Menu, Text, Title } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconExternalLink, IconHistory } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customerPaths } from '@/features/customers/paths';
import { AccessMenuItem } from '@/shared/access/access-menu-item';
import { HistoryMenuItem } from '@/shared/history/history-menu-item';
import { openHistory } from '@/shared/history/open-history';
import { usePageActions } from '@/shared/shortcuts/page-actions';
import type { Opportunity } from '../api';
import { pipelinePaths } from '../paths';
import { NextStageButton } from './next-stage-button';
import classes from './opportunity.module.css';
import { PipelineItems } from './pipeline-items';
import { useArchive } from './use-archive';

export type OpportunityHeaderProps = { opportunity: Opportunity; narrow: boolean };

export function OpportunityHeader({ opportunity, narrow }: OpportunityHeaderProps) {
  const { t } = useTranslation();
  const { customer, pipeline } = opportunity;
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <Title order={narrow ? 2 : 1} className={classes.title}>
          {opportunity.name}
        </Title>
        <Group gap={6} className={classes.under}>
          {customer === undefined ? (
            <Text c="dimmed">{t('opportunities.noCustomer')}</Text>
          ) : (
            <Link to={customerPaths.record(customer.id)}>{customer.name}</Link>
          )}
          <Text c="dimmed" aria-hidden>
            ·
          </Text>
          <Text c="dimmed">{pipeline.name}</Text>
        </Group>
      </div>
      <Group gap="xs" className={classes.actions}>
        <NextStageButton opportunity={opportunity} />
        <MoreMenu opportunity={opportunity} narrow={narrow} />
      </Group>
    </header>
  );
}

function MoreMenu({ opportunity, narrow }: OpportunityHeaderProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { archive, restore } = useArchive(opportunity);
  const { id, name, can } = opportunity;
  usePageActions(name, [
    {
      key: 'history',
      label: t('history.open'),
      icon: IconHistory,
      run: () => openHistory({ resource: 'opportunities', id, name }),
    },
    ...(can.includes('archive')
      ? [{ key: 'archive', label: t('actions.archive'), icon: IconArchive, run: archive }]
      : []),
    ...(can.includes('restore')
      ? [{ key: 'restore', label: t('actions.restore'), icon: IconArchiveOff, run: restore }]
      : []),
  ]);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('actions.more')}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {narrow && (
          <Menu.Item
            leftSection={<IconExternalLink size={16} />}
            onClick={() => void navigate({ to: pipelinePaths.opportunity(id) })}
          >
            {t('opportunities.openPage')}
          </Menu.Item>
        )}
        <HistoryMenuItem resource="opportunities" id={id} name={name} />
        <AccessMenuItem resource="opportunities" of={opportunity} />
        {can.includes('archive') && (
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={archive}>
            {t('actions.archive')}
          </Menu.Item>
        )}
        {can.includes('restore') && (
          <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={restore}>
            {t('actions.restore')}
          </Menu.Item>
        )}
        <PipelineItems opportunity={opportunity} />
      </Menu.Dropdown>
    </Menu>
  );
}
