import { ActionIcon, Group, Select, Title } from '@mantine/core';
import { IconLayoutSidebar, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '@/shared/auth/can';
import { FilterBar } from '@/shared/filter/filter-bar';
import { SearchInput } from '@/shared/list/search-input';
import { ReferenceChip } from '@/shared/references/reference-chip';
import { Drawer } from '@/shared/ui/drawer';
import { ViewTabs } from '@/shared/views/view-tabs';
import { queueCounts } from './api';
import { BoxList } from './box-list';
import { boxesOf } from './boxes';
import classes from './inbox.module.css';
import { orders, phases } from './inbox-search';
import { searchOf, viewStateOf } from './inbox-view';
import { useInbox } from './use-inbox';

/** Phases and the archive stand for these. */
const chosenElsewhere = ['status', 'archived'];
const plain = { box: undefined, phase: undefined, order: undefined, filter: undefined };

export function TicketListHeader({ withBoxes }: { withBoxes: boolean }) {
  const { t } = useTranslation();
  const { search, show } = useInbox();
  const [choosing, setChoosing] = useState(false);
  const title = useBoxName();
  return (
    <header className={classes.listHeader}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap={6} wrap="nowrap" miw={0}>
          {withBoxes && (
            <ActionIcon aria-label={t('tickets.boxes')} onClick={() => setChoosing(true)}>
              <IconLayoutSidebar size={20} />
            </ActionIcon>
          )}
          <Title order={1} className={classes.listTitle} title={title}>
            {title}
          </Title>
        </Group>
        <Can permission="tickets:write">
          <ActionIcon
            variant="filled"
            color="accent"
            aria-label={t('tickets.new')}
            onClick={() => void show({ new: true })}
          >
            <IconPlus size={18} />
          </ActionIcon>
        </Can>
      </Group>
      <ViewTabs
        resource="tickets"
        current={search.view}
        state={viewStateOf(search)}
        onChoose={(view) => void show({ ...plain, ...searchOf(view), view: view?.id })}
      />
      <div className={classes.search}>
        <SearchInput value={search.q ?? ''} onChange={(q) => void show({ q })} />
      </div>
      {search.of !== undefined && (
        <ReferenceChip
          kind="customers"
          id={search.of}
          label={t('fields.tickets.customerId')}
          onRemove={() => void show({ of: undefined })}
        />
      )}
      <Group gap={6} grow wrap="nowrap">
        <Select
          size="xs"
          aria-label={t('tickets.phase')}
          data={phases.map((value) => ({ value, label: t(`tickets.phases.${value}`) }))}
          value={search.phase ?? 'active'}
          onChange={(value) => void show({ phase: phases.find((each) => each === value) })}
          allowDeselect={false}
        />
        <Select
          size="xs"
          aria-label={t('tickets.order')}
          data={orders.map((value) => ({ value, label: t(`tickets.orders.${value}`) }))}
          value={search.order ?? 'newest'}
          onChange={(value) => void show({ order: orders.find((each) => each === value) })}
          allowDeselect={false}
        />
      </Group>
      <FilterBar
        resource="tickets"
        filter={search.filter}
        without={chosenElsewhere}
        onChange={(filter) => void show({ filter })}
      />
      <Drawer
        opened={choosing}
        onClose={() => setChoosing(false)}
        title={t('tickets.inbox')}
        size="xs"
        closeButtonProps={{ 'aria-label': t('actions.close') }}
      >
        <BoxList onChoose={() => setChoosing(false)} />
      </Drawer>
    </header>
  );
}

function useBoxName(): string {
  const { t } = useTranslation();
  const counts = useQuery(queueCounts);
  const { box = 'all' } = useInbox().search;
  if (!box.startsWith('queue:')) return t(`tickets.box.${box}`);
  const queues = counts.data === undefined ? [] : boxesOf(counts.data).queues;
  return queues.find((each) => each.box === box)?.name ?? t('tickets.inbox');
}
