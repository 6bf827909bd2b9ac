import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export type LoadMoreProps = { loading: boolean; onMore: () => void };

/** Reads on when one scrolls to it; it stays a button for those who do not scroll. */
export function LoadMore({ loading, onMore }: LoadMoreProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    if (button.current === null || loading) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((each) => each.isIntersecting)) latest.current();
    });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [loading]);
  return (
    <Button ref={button} variant="subtle" color="gray" loading={loading} onClick={onMore} mx="auto">
      {t('interactions.earlier')}
    </Button>
  );
}
