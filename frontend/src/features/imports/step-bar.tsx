import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';
import { type Step, steps } from './step-names';

export type StepBarProps = {
  current: Step;
  isReachable: (step: Step) => boolean;
  go: (step: Step) => void;
};

/** Where one is on the way, and the way back. */
export function StepBar({ current, isReachable, go }: StepBarProps) {
  const { t } = useTranslation();
  const place = steps.indexOf(current);
  return (
    <nav aria-label={t('imports.steps.label')}>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step}>
            <UnstyledButton
              className={classes.step}
              disabled={step !== current && !isReachable(step)}
              aria-current={step === current ? 'step' : undefined}
              onClick={() => go(step)}
            >
              <span className={classes.number} aria-hidden>
                {index < place ? <IconCheck size={14} /> : index + 1}
              </span>
              <span className={classes.label}>{t(`imports.steps.${step}`)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
