import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRecordEdit } from '@/shared/record/use-record-edit';
import { type Customer, type CustomerPatch, customerKeys, editCustomer, rememberCustomer } from './api';
import { inversePatch } from './customer-patch';

export type SaveCustomer = (label: string, patch: CustomerPatch, shown?: Partial<Customer>) => Promise<void>;

/** Saves one field, named in the toast that offers to undo it. */
export function useCustomerEdit(id: string): SaveCustomer {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const edit = useRecordEdit<Customer, CustomerPatch>({
    resource: 'customers',
    queryKey: customerKeys.one(id),
    send: editCustomer,
    inverse: inversePatch,
    onSaved: (saved) => rememberCustomer(queryClient, saved),
  });
  return (label, patch, shown = {}) => edit({ patch, shown, message: t('records.changed', { name: label }) });
}
