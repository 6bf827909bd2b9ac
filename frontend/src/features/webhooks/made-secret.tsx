import { Alert, Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type MadeSecretProps = { secret: string; text: string; onClose: () => void };

export function MadeSecret({ secret, text, onClose }: MadeSecretProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="yellow" title={t('webhooks.once')}>
        {text}
      </Alert>
      <TextInput
        label={t('webhooks.secret')}
        value={secret}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
            >
              {t(copied ? 'webhooks.copied' : 'webhooks.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('actions.close')}</Button>
      </Group>
    </Stack>
  );
}
