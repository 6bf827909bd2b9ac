import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What the service says of a single sign-on that came to nothing; anybody may write something else into the address. */
const KNOWN = [
  'denied',
  'expired',
  'unreachable',
  'misconfigured',
  'not-trusted',
  'no-email',
  'not-a-member',
  'other-account',
  'too-many-requests',
];

export function SingleSignOnOutcome({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" mb="md" role="alert">
      {t(`singleSignOn.outcomes.${KNOWN.includes(code) ? code : 'expired'}`)}
    </Alert>
  );
}
