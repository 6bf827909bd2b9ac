import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './board.module.css';
import { readMore } from './board-query';

export type MoreCardsProps = {
  stageId: string;
  stage: string;
  cursor: string;
  queryKey: readonly unknown[];
  scroller: RefObject<HTMLDivElement | null>;
};

/** Reads the next cards before one gets there; a button for those who do not scroll, and after a failure. */
export function MoreCards({ stageId, stage, cursor, queryKey, scroller }: MoreCardsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const button = useRef<HTMLButtonElement>(null);
  const { mutate, isPending, isError } = useMutation({
    mutationFn: (at: string) => readMore(client, queryKey, { stageId, cursor: at }),
  });
  useEffect(() => {
    if (button.current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) mutate(cursor);
      },
      { root: scroller.current, rootMargin: '400px' },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [cursor, mutate, scroller]);
  return (
    <Button
      ref={button}
      className={classes.more}
      variant="subtle"
      color="gray"
      size="xs"
      fullWidth
      loading={isPending}
      aria-label={t('board.moreOf', { stage })}
      onClick={() => mutate(cursor)}
    >
      {t(isError ? 'actions.retry' : 'board.more')}
    </Button>
  );
}
