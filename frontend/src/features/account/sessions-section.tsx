import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRelativeTime } from '@/shared/lib/relative-time';
import { notifyProblem } from '@/shared/ui/notify';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { useProblemText } from '@/shared/ui/problem-text';
import { Section } from '@/shared/ui/section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { endSession, sessionKeys, sessionList } from './api';
import { deviceOf } from './device';

export function SessionsSection() {
  const { t } = useTranslation();
  const sessions = useQuery(sessionList);
  return (
    <Section title={t('account.sessions')} text={t('account.sessionsText')}>
      {sessions.isPending && <RowsSkeleton rows={2} />}
      {sessions.isError && <ProblemBanner error={sessions.error} onRetry={sessions.refetch} />}
      <Stack component="ul" gap="sm" m={0} p={0}>
        {sessions.data?.items.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </Stack>
    </Section>
  );
}

type Session = { id: string; lastUsedAt?: string; address?: string; userAgent?: string; current?: boolean };

function SessionRow({ session }: { session: Session }) {
  const { t } = useTranslation();
  const lastUsed = useRelativeTime(session.lastUsedAt);
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => endSession(session.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionKeys.all }),
    onError: (error) => notifyProblem(problemText(error)),
  });
  const device = deviceOf(session.userAgent) ?? t('account.unknownDevice');
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text fw={500}>{device}</Text>
          {session.current && (
            <Badge variant="light" size="sm" tt="none">
              {t('account.thisDevice')}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {[lastUsed, session.address ?? ''].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {!session.current && (
        <Button
          variant="default"
          size="xs"
          loading={end.isPending}
          aria-label={t('account.endSessionOf', { device })}
          onClick={() => end.mutate()}
        >
          {t('account.endSession')}
        </Button>
      )}
    </Group>
  );
}
