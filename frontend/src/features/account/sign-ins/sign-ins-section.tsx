import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { Section } from '@/shared/ui/section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { ownSignIns, type SignIn } from './api';
import { useSignInTexts } from './use-sign-in-texts';

/** What happened to one's own account, so that one sees when it was somebody else. */
export function SignInsSection() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(ownSignIns);
  return (
    <Section title={t('signIns.own')} text={t('signIns.ownText')}>
      {isPending && <RowsSkeleton rows={3} />}
      {error !== null && <ProblemBanner error={error} onRetry={refetch} />}
      <Stack component="ul" gap="sm" m={0} p={0}>
        {data?.pages
          .flatMap((page) => page.items)
          .map((signIn) => (
            <SignInRow key={signIn.id} signIn={signIn} />
          ))}
      </Stack>
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('signIns.earlier')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function SignInRow({ signIn }: { signIn: SignIn }) {
  const formats = useFormats();
  const { what, device } = useSignInTexts();
  const facts = [formats.dateTime(signIn.at), device(signIn), signIn.address, signIn.actor?.name];
  return (
    <li style={{ listStyle: 'none' }}>
      <Text fw={500} c={signIn.kind === 'FAILED' ? 'red' : undefined}>
        {what(signIn)}
      </Text>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </li>
  );
}
