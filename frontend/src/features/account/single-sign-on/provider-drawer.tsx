import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/shared/form/form-drawer';
import { type IdentityProvider, providerKeys } from './api';
import { ProviderForm } from './provider-form';

export type ProviderDrawerProps = {
  /** Absent for a new one. */
  provider?: IdentityProvider;
  onClose: () => void;
};

export function ProviderDrawer({ provider, onClose }: ProviderDrawerProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [dirty, setDirty] = useState(false);
  const saved = async () => {
    setDirty(false);
    await queryClient.invalidateQueries({ queryKey: providerKeys.all });
    onClose();
  };
  return (
    <FormDrawer opened title={provider?.name ?? t('identityProviders.add')} dirty={dirty} onClose={onClose}>
      <ProviderForm provider={provider} onDirty={() => setDirty(true)} onCancel={onClose} onSaved={saved} />
    </FormDrawer>
  );
}
