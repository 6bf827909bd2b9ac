import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProviderCheck } from './api';

/** What the provider answered just now, and what to do about it. */
export function CheckOutcome({ outcome }: { outcome: ProviderCheck }) {
  const { t } = useTranslation();
  if (outcome.ok) {
    return (
      <Alert color="green" role="status">
        {t('identityProviders.checkedOk')}
      </Alert>
    );
  }
  return (
    <Alert color="red" title={t('identityProviders.checkedWrong')} role="status">
      <List size="sm">
        {outcome.findings.map(({ code, seen }) => (
          <List.Item key={code + seen} style={{ overflowWrap: 'anywhere' }}>
            {t(`identityProviders.findings.${code}`, { seen: seen ?? '' })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
