import { Alert, Button, Code, CopyButton, Group, SimpleGrid, Stack } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type RecoveryCodesProps = { codes: string[]; onClose: () => void };

/** Shown once: the way in on the day the authenticator app is lost. */
export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Alert color="yellow" title={t('security.keepCodes')}>
        {t('security.keepCodesText')}
      </Alert>
      <SimpleGrid component="ul" cols={{ base: 1, xs: 2 }} spacing="xs" m={0} p={0}>
        {codes.map((code) => (
          <li key={code} style={{ listStyle: 'none' }}>
            <Code fz="sm">{code}</Code>
          </li>
        ))}
      </SimpleGrid>
      <Group justify="flex-end">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
            >
              {t(copied ? 'security.copied' : 'security.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('security.codesKept')}</Button>
      </Group>
    </Stack>
  );
}
