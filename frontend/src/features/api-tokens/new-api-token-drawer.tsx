import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/shared/form/form-drawer';
import { apiTokenKeys } from './api';
import { MadeToken } from './made-token';
import { NewApiTokenForm } from './new-api-token-form';

/** The form, then the token itself, which nobody can show again. */
export function NewApiTokenDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [dirty, setDirty] = useState(false);
  const [token, setToken] = useState<string>();
  return (
    <FormDrawer opened title={t('apiTokens.new')} dirty={dirty} once={token !== undefined} onClose={onClose}>
      {token === undefined ? (
        <NewApiTokenForm
          onDirty={setDirty}
          onCancel={onClose}
          onMade={(made) => {
            setDirty(false);
            setToken(made.token);
            void queryClient.invalidateQueries({ queryKey: apiTokenKeys.all });
          }}
        />
      ) : (
        <MadeToken token={token} onClose={onClose} />
      )}
    </FormDrawer>
  );
}
