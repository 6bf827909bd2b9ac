import { PasswordInput, Switch, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { saveMerging } from '@/shared/stale/save-merging';
import { createProvider, editProvider, fetchProvider, type IdentityProvider } from './api';
import { toNewProvider, toPatch, valuesOf } from './provider-values';
import { RedirectAddress } from './redirect-address';

export type ProviderFormProps = {
  provider: IdentityProvider | undefined;
  onSaved: () => unknown;
  onCancel: () => void;
  onDirty: () => void;
};

export function ProviderForm({ onSaved, onCancel, onDirty, ...props }: ProviderFormProps) {
  const { t } = useTranslation();
  // The version the form was made from, whatever others make of it meanwhile.
  const [provider] = useState(props.provider);
  const apiForm = useApiForm({
    initialValues: valuesOf(provider),
    onValuesChange: onDirty,
    send: async (values) => {
      if (provider === undefined) return createProvider(toNewProvider(values));
      const { saved } = await saveMerging({
        resource: 'identity-providers',
        seen: provider,
        patch: toPatch(values),
        shown: {},
        send: editProvider,
        inputOf: (version) => toPatch(valuesOf(version)),
        newest: () => fetchProvider(provider.id),
      });
      return saved;
    },
    onSent: onSaved,
  });
  const { form } = apiForm;
  const action = t(provider === undefined ? 'identityProviders.add' : 'actions.save');
  const field = (name: string) => t(`fields.identity-providers.${name}`);
  return (
    <ApiFormView apiForm={apiForm} action={action} onCancel={onCancel}>
      {provider === undefined && (
        <RedirectAddress address={`${location.origin}/api/v1/auth/single-sign-on/callback`} />
      )}
      <TextInput
        label={field('name')}
        description={t('identityProviders.nameText')}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <TextInput
        label={field('issuer')}
        description={t('identityProviders.issuerText')}
        type="url"
        placeholder="https://"
        required
        {...form.getInputProps('issuer')}
      />
      <TextInput label={field('clientId')} required {...form.getInputProps('clientId')} />
      <PasswordInput
        label={field('clientSecret')}
        description={provider !== undefined && t('identityProviders.secretKept')}
        required={provider === undefined}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
        {...form.getInputProps('clientSecret')}
      />
      <TagsInput
        label={field('domains')}
        description={t('identityProviders.domainsText')}
        placeholder="example.com"
        splitChars={[',', ' ', ';']}
        acceptValueOnBlur
        required
        {...form.getInputProps('domains')}
      />
      <Switch
        label={field('passwordAllowed')}
        description={t('identityProviders.passwordText')}
        {...form.getInputProps('passwordAllowed', { type: 'checkbox' })}
      />
    </ApiFormView>
  );
}
