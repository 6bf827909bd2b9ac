import { Paper, Tabs, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import { useDraft } from '@/shared/lib/draft';
import { loadEditor } from '@/shared/rich-text/rich-text-input';
import { type ComposerValues, emptyComposer } from './composer-values';
import { InteractionForm } from './interaction-form';
import { iconOf, loggedTypes } from './interaction-types';
import { TaskForm } from './task-form';
import classes from './timeline.module.css';
import { idOf, type TimelineSubject } from './timeline-subject';

/** After the page, whose own requests go first. */
const EDITOR_AFTER_MS = 1000;

export type ComposerProps = { subject: TimelineSubject };

/** Writes down what happened, or what is to happen. What is half-typed is there again when one comes back. */
export function Composer({ subject }: ComposerProps) {
  const { t } = useTranslation();
  const mayPlan = useCan('tasks:write');
  const draft = useDraft<ComposerValues>(`timeline.${idOf(subject)}`, emptyComposer);
  const [tab, setTab] = useState<ComposerValues['tab'] | null>(() =>
    draft.exists() ? draft.read().tab : null,
  );
  useEffect(() => {
    const timer = setTimeout(loadEditor, EDITOR_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  // What passed has somebody it passed with.
  const logged = subject.customer === undefined ? [] : loggedTypes;
  const tabs = [...logged, ...(mayPlan ? (['TASK'] as const) : [])];
  const close = () => {
    draft.drop();
    setTab(null);
  };
  return (
    <Paper withBorder className={classes.composer} component="section" aria-label={t('interactions.compose')}>
      <Tabs
        value={tab}
        onChange={(value) => setTab(tabs.find((each) => each === value) ?? null)}
        activateTabWithKeyboard={false}
        allowTabDeactivation
        keepMounted={false}
      >
        <Tabs.List className={classes.tabList}>
          {tabs.map((each) => {
            const Icon = each === 'TASK' ? IconChecklist : iconOf(each);
            return (
              <Tabs.Tab key={each} value={each} leftSection={<Icon size={16} aria-hidden />}>
                {t(`interactions.tab.${each}`)}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        {logged.map((type) => (
          <Tabs.Panel key={type} value={type} className={classes.panel}>
            <InteractionForm type={type} subject={subject} draft={draft} onClose={close} />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="TASK" className={classes.panel}>
          <TaskForm subject={subject} draft={draft} onClose={close} />
        </Tabs.Panel>
      </Tabs>
      {subject.customer === undefined && (
        <Text size="sm" c="dimmed" px="sm" py={6}>
          {t('interactions.noCustomer')}
        </Text>
      )}
    </Paper>
  );
}
