import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { deviceOf } from '../device';
import { addPasskey, beginPasskey, type PasskeyOptions, type PasskeyOutcome } from './api';
import { ProofForm } from './proof-form';

export type PasskeyFormProps = { onAdded: () => unknown; onCancel: () => void };

/** First who one is, then the passkey: browsers want a press of its own for each. */
export function PasskeyForm({ onAdded, onCancel }: PasskeyFormProps) {
  const { t } = useTranslation();
  const [options, setOptions] = useState<PasskeyOptions>();
  if (options !== undefined) return <NewPasskey options={options} onAdded={onAdded} onCancel={onCancel} />;
  return (
    <ProofForm
      text={t('security.proveText')}
      action={t('security.prove')}
      send={beginPasskey}
      onSent={setOptions}
      onCancel={onCancel}
    />
  );
}

function NewPasskey({ options, onAdded, onCancel }: PasskeyFormProps & { options: PasskeyOptions }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState<Exclude<PasskeyOutcome, 'added'>>();
  const apiForm = useApiForm({
    initialValues: { name: deviceOf(navigator.userAgent) ?? '' },
    validate: { name: (value) => (value.trim() === '' ? t('security.nameMissing') : null) },
    send: ({ name }) => addPasskey(options, name),
    onSent: (outcome) => (outcome === 'added' ? onAdded() : setFailed(outcome)),
  });
  return (
    <ApiFormView apiForm={apiForm} action={t('security.addPasskey')} guard={false} onCancel={onCancel}>
      <Text>{t('security.addPasskeyText')}</Text>
      <TextInput label={t('security.passkeyName')} autoFocus {...apiForm.form.getInputProps('name')} />
      {failed !== undefined && (
        <Text size="sm" role="status">
          {t(failed === 'known' ? 'security.passkeyKnown' : 'security.passkeyRefused')}
        </Text>
      )}
    </ApiFormView>
  );
}
