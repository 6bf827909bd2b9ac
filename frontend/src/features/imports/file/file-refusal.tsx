import { Alert } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { ProblemBanner } from '@/shared/ui/problem-banner';

/** What is wrong with a file and what to do about it, as the service says; anything else is no matter of the file. */
export function FileRefusal({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const reasons = isProblem(error) ? error.errors.filter(({ pointer }) => pointer === '/file') : [];
  if (reasons.length === 0) return <ProblemBanner error={error} />;
  return (
    <Alert color="red" role="alert" icon={<IconFileAlert size={20} />} title={t('imports.file.refused')}>
      {reasons.map(({ message }) => message).join(' ')}
    </Alert>
  );
}
