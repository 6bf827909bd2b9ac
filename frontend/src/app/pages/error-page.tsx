import { Button, Center, Stack } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { isMissingCode, reloadIfReachable, reloadOnce } from '@/shared/lib/missing-code';
import { NotAllowed } from '@/shared/ui/not-allowed';
import { NotFound } from '@/shared/ui/not-found';
import { ProblemBanner } from '@/shared/ui/problem-banner';

/** The last resort: something a page did not expect, or its code did not come. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const codeMissing = isMissingCode(error);
  const cutOff = codeMissing || isProblem(error, 0);
  const tryAgain = () => {
    if (codeMissing) return reloadIfReachable();
    reset();
    return router.invalidate();
  };
  useWhenBack(cutOff, tryAgain);
  useEffect(() => {
    if (codeMissing) void reloadOnce();
  }, [codeMissing]);
  if (isProblem(error, 404)) return <NotFound />;
  if (isProblem(error, 403)) return <NotAllowed />;
  return (
    <Center mih="60dvh" p="md">
      <Stack maw={560} w="100%">
        <ProblemBanner error={error} onRetry={tryAgain} />
        {!cutOff && (
          <Button variant="subtle" component="a" href="/">
            {t('errors.toHome')}
          </Button>
        )}
      </Stack>
    </Center>
  );
}

function useWhenBack(waiting: boolean, run: () => unknown): void {
  const back = useEffectEvent(() => void run());
  useEffect(() => {
    if (!waiting) return;
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [waiting]);
}
