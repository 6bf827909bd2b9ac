import { Button, Center, Stack } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { NotAllowed } from '@/shared/ui/not-allowed';
import { NotFound } from '@/shared/ui/not-found';
import { ProblemBanner } from '@/shared/ui/problem-banner';

/** The last resort: something a page did not expect. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  if (isProblem(error, 404)) return <NotFound />;
  if (isProblem(error, 403)) return <NotAllowed />;
  return (
    <Center mih="60dvh" p="md">
      <Stack maw={560} w="100%">
        <ProblemBanner
          error={error}
          onRetry={() => {
            reset();
            void router.invalidate();
          }}
        />
        <Button variant="subtle" component="a" href="/">
          {t('errors.toHome')}
        </Button>
      </Stack>
    </Center>
  );
}
