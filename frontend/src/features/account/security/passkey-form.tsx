import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { deviceOf } from '../device';
import { addPasskey } from './api';

export type PasskeyFormProps = { onAdded: () => unknown; onCancel: () => void };

export function PasskeyForm({ onAdded, onCancel }: PasskeyFormProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState(false);
  const apiForm = useApiForm({
    initialValues: { name: deviceOf(navigator.userAgent) ?? '' },
    validate: { name: (value) => (value.trim() === '' ? t('security.nameMissing') : null) },
    send: ({ name }) => addPasskey(name),
    onSent: (added) => (added ? onAdded() : setRefused(true)),
  });
  return (
    <ApiFormView apiForm={apiForm} action={t('security.addPasskey')} guard={false} onCancel={onCancel}>
      <Text>{t('security.addPasskeyText')}</Text>
      <TextInput label={t('security.passkeyName')} {...apiForm.form.getInputProps('name')} />
      {refused && (
        <Text size="sm" role="status">
          {t('security.passkeyRefused')}
        </Text>
      )}
    </ApiFormView>
  );
}
