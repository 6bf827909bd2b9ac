import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { rememberCustomer, verifyContactPoint } from './api';

/** Says that a contact point was made sure of just now. */
export function useVerify(customer: string): (contactPoint: string) => Promise<void> {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  return async (contactPoint) => {
    try {
      await rememberCustomer(queryClient, await verifyContactPoint(customer, contactPoint));
      notifyDone(t('customers.contact.nowVerified'));
    } catch (error) {
      notifyProblem(problemText(error));
    }
  };
}
