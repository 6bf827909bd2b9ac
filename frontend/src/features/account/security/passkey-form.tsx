import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { deviceOf } from '../device';
import { addPasskey, type PasskeyOutcome } from './api';

export type PasskeyFormProps = { onAdded: () => unknown; onCancel: () => void };

export function PasskeyForm({ onAdded, onCancel }: PasskeyFormProps) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState<Exclude<PasskeyOutcome, 'added'>>();
  const apiForm = useApiForm({
    initialValues: { name: deviceOf(navigator.userAgent) ?? '' },
    validate: { name: (value) => (value.trim() === '' ? t('security.nameMissing') : null) },
    send: ({ name }) => addPasskey(name),
    onSent: (outcome) => (outcome === 'added' ? onAdded() : setFailed(outcome)),
  });
  return (
    <ApiFormView apiForm={apiForm} action={t('security.addPasskey')} guard={false} onCancel={onCancel}>
      <Text>{t('security.addPasskeyText')}</Text>
      <TextInput label={t('security.passkeyName')} {...apiForm.form.getInputProps('name')} />
      {failed !== undefined && (
        <Text size="sm" role="status">
          {t(failed === 'known' ? 'security.passkeyKnown' : 'security.passkeyRefused')}
        </Text>
      )}
    </ApiFormView>
  );
}
