import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onDemand } from '@/shared/ui/on-demand';
import { ProblemLine } from '@/shared/ui/problem-line';
import { type SavedView, viewList } from './api';
import { ViewNameDialog } from './lazy-view-name-dialog';
import { useViewActions } from './use-view-actions';
import { differs, type ViewState } from './view-state';
import classes from './view-tabs.module.css';

/** Only for views one may change, and not before one is chosen. */
const ViewMenu = onDemand(() => import('./view-menu').then((module) => module.ViewMenu));

export type ViewTabsProps = {
  resource: string;
  /** The id of the view one is in. */
  current: string | undefined;
  /** What the list shows now. */
  state: ViewState;
  onChoose: (view: SavedView | undefined) => void;
};

/** The saved views of a list, one's own and those shared; "All" is always there. */
export function ViewTabs({ resource, current, state, onChoose }: ViewTabsProps) {
  const { t } = useTranslation();
  const list = useQuery(viewList(resource));
  const views = list.data?.items ?? [];
  const chosen = views.find((view) => view.id === current);
  const [naming, setNaming] = useState(false);
  const actions = useViewActions(resource, onChoose);
  const changed =
    chosen === undefined ? differs({}, { ...state, columns: undefined }) : differs(chosen, state);
  return (
    <Group gap={4} className={classes.tabs} component="nav" aria-label={t('views.label')}>
      <Tab label={t('views.all')} active={chosen === undefined} onClick={() => onChoose(undefined)} />
      {views.map((view) => (
        <span key={view.id} className={classes.tab}>
          <Tab label={view.name} active={view.id === current} onClick={() => onChoose(view)} />
          {view.id === current && view.can.includes('edit') && <ViewMenu view={view} actions={actions} />}
        </span>
      ))}
      {list.isError && <ProblemLine error={list.error} onRetry={list.refetch} />}
      {changed && chosen?.can.includes('edit') && (
        <Button size="compact-sm" variant="subtle" onClick={() => actions.update(chosen, state)}>
          {t('views.update', { name: chosen.name })}
        </Button>
      )}
      {changed && (
        <Button size="compact-sm" variant="subtle" onClick={() => setNaming(true)}>
          {t(chosen === undefined ? 'views.save' : 'views.saveAs')}
        </Button>
      )}
      {naming && (
        <ViewNameDialog
          title={t('views.saveAs')}
          send={(name, shared) => actions.create({ resource, name, shared, ...state })}
          onClose={() => setNaming(false)}
        />
      )}
    </Group>
  );
}

function Tab({ label, active, onClick }: { label: string; active: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-current={active ? 'page' : undefined}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
