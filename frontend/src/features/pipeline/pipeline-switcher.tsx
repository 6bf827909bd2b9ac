import { Menu, UnstyledButton } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/auth/can';
import type { Pipeline } from './api';
import { pipelinePaths } from './paths';
import classes from './pipeline.module.css';

export type PipelineSwitcherProps = {
  pipelines: readonly Pipeline[];
  current: Pipeline;
  onChoose: (id: string) => void;
};

/** The pipeline's name is the page's title and, where there is a choice, the way to another. */
export function PipelineSwitcher({ pipelines, current, onChoose }: PipelineSwitcherProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const maySet = useCan('pipelines:write');
  if (pipelines.length < 2 && !maySet) return current.name;
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton
          className={classes.switcher}
          aria-label={t('pipeline.switch', { name: current.name })}
        >
          <span className={classes.switcherName}>{current.name}</span>
          <IconChevronDown size={18} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {pipelines.map((pipeline) => (
          <Menu.Item
            key={pipeline.id}
            rightSection={pipeline.id === current.id ? <IconCheck size={16} /> : null}
            onClick={() => onChoose(pipeline.id)}
          >
            {pipeline.name}
          </Menu.Item>
        ))}
        {maySet && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconAdjustmentsHorizontal size={16} />}
              onClick={() => void navigate({ to: pipelinePaths.settings })}
            >
              {t('pipelineSettings.title')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
