import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/shared/form/form-drawer';
import { PasskeyForm } from './passkey-form';

export type PasskeyDrawerProps = { onAdded: () => unknown; onClose: () => void };

export function PasskeyDrawer({ onAdded, onClose }: PasskeyDrawerProps) {
  const { t } = useTranslation();
  return (
    <FormDrawer opened title={t('security.addPasskey')} onClose={onClose}>
      <PasskeyForm
        onAdded={() => {
          onAdded();
          onClose();
        }}
        onCancel={onClose}
      />
    </FormDrawer>
  );
}
