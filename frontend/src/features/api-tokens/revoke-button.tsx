import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { confirmIrreversible } from '@/shared/ui/confirm';
import { notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { type ApiToken, apiTokenKeys, revokeApiToken } from './api';

export function RevokeButton({ token }: { token: ApiToken }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const revoke = useMutation({
    mutationFn: () => revokeApiToken(token.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: apiTokenKeys.all }),
    onError: (error) => notifyProblem(problemText(error)),
  });
  if (!token.can.includes('revoke')) return null;
  return (
    <Button
      variant="default"
      size="xs"
      loading={revoke.isPending}
      aria-label={t('apiTokens.revokeOf', { name: token.name })}
      onClick={() =>
        confirmIrreversible({
          title: t('apiTokens.revokeOf', { name: token.name }),
          text: t('apiTokens.revokeText'),
          action: t('apiTokens.revoke'),
          run: () => revoke.mutate(),
        })
      }
    >
      {t('apiTokens.revoke')}
    </Button>
  );
}
