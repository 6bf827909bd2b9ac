import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/shared/form/form-drawer';
import { disableSecondFactor, renewRecoveryCodes } from './api';
import { Enrolment } from './enrolment';
import { ProofForm } from './proof-form';
import { RecoveryCodes } from './recovery-codes';

export type SecondFactorTask = 'enrol' | 'renew' | 'disable';
export type SecondFactorDrawerProps = { task: SecondFactorTask; onChanged: () => void; onClose: () => void };

export function SecondFactorDrawer({ task, onChanged, onClose }: SecondFactorDrawerProps) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<string[]>();
  const keep = (given: string[]) => {
    setCodes(given);
    onChanged();
  };
  return (
    <FormDrawer opened title={t(titles[task])} once={codes !== undefined} onClose={onClose}>
      {codes !== undefined && <RecoveryCodes codes={codes} onClose={onClose} />}
      {codes === undefined && task === 'enrol' && <Enrolment onConfirmed={keep} onCancel={onClose} />}
      {codes === undefined && task === 'renew' && (
        <ProofForm
          text={t('security.renewText')}
          action={t('security.renew')}
          send={renewRecoveryCodes}
          onSent={keep}
          onCancel={onClose}
        />
      )}
      {task === 'disable' && (
        <ProofForm
          text={t('security.disableText')}
          action={t('security.disable')}
          send={disableSecondFactor}
          onSent={() => {
            onChanged();
            onClose();
          }}
          onCancel={onClose}
        />
      )}
    </FormDrawer>
  );
}

const titles = {
  enrol: 'security.secondFactor',
  renew: 'security.renew',
  disable: 'security.disable',
} as const;
