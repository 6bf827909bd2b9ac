import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

/** The way back, always at the left; the way on at the right. */
export function StepFooter({ back, children }: { back?: (() => void) | undefined; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.footer}>
      {back === undefined ? (
        <span />
      ) : (
        <Button variant="default" flex="none" leftSection={<IconArrowLeft size={16} />} onClick={back}>
          {t('actions.back')}
        </Button>
      )}
      {children}
    </div>
  );
}
