import { Button } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './timeline.module.css';

/** Shows the beginning of something long; the rest is one press away. */
export function Folded({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [long, setLong] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null) setLong(element.scrollHeight > element.clientHeight + 24);
  }, []);
  return (
    <>
      <div ref={box} className={classes.folded} data-open={open || undefined} data-long={long || undefined}>
        {children}
      </div>
      {long && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={classes.unfold}
        >
          {open ? t('interactions.less') : t('interactions.more')}
        </Button>
      )}
    </>
  );
}
