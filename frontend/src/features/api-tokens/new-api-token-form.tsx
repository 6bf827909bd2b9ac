import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { type ApiToken, createApiToken } from './api';

export type NewApiTokenFormProps = {
  onMade: (token: ApiToken) => void;
  onCancel: () => void;
  onDirty: (dirty: boolean) => void;
};

type Values = { name: string; permissions: string[]; days: string };

const DAY_MS = 24 * 60 * 60 * 1000;
const lifetimes = ['30', '90', '365', ''];

export function NewApiTokenForm({ onMade, onCancel, onDirty }: NewApiTokenFormProps) {
  const { t } = useTranslation();
  const me = useMe();
  const apiForm = useApiForm<Values, ApiToken>({
    initialValues: { name: '', permissions: [], days: '90' },
    onValuesChange: () => onDirty(true),
    send: ({ name, permissions, days }) =>
      createApiToken({
        name: name.trim(),
        permissions,
        ...(days === '' ? {} : { expiresAt: new Date(Date.now() + Number(days) * DAY_MS).toISOString() }),
      }),
    onSent: onMade,
  });
  const { form } = apiForm;
  const words = (permission: string) => {
    const [resource = '', verb = ''] = permission.split(':');
    return t(`apiTokens.verbs.${verb}`, { what: t([`roles.resources.${resource}`, resource]) });
  };
  return (
    <ApiFormView apiForm={apiForm} action={t('apiTokens.create')} onCancel={onCancel}>
      <TextInput
        label={t('fields.api-tokens.name')}
        description={t('apiTokens.nameText')}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <MultiSelect
        label={t('apiTokens.permissions')}
        description={t('apiTokens.permissionsText')}
        data={Object.keys(me.permissions)
          .sort()
          .map((permission) => ({ value: permission, label: words(permission) }))}
        required
        searchable
        {...form.getInputProps('permissions')}
      />
      <Select
        label={t('apiTokens.lifetime')}
        data={lifetimes.map((days) => ({
          value: days,
          label: days === '' ? t('apiTokens.forever') : t('apiTokens.days', { count: Number(days) }),
        }))}
        allowDeselect={false}
        {...form.getInputProps('days')}
      />
    </ApiFormView>
  );
}
