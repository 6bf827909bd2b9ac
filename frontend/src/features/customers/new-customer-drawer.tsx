import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { useUnlocked } from '@/shared/auth/fields';
import { useFieldLabels } from '@/shared/filter/labels';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { useDraft } from '@/shared/lib/draft';
import type { Reference } from '@/shared/references/reference-sources';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import {
  addRelationship,
  archiveCustomer,
  type Customer,
  type CustomerKind,
  createCustomer,
  customerKeys,
  rememberCustomer,
} from './api';
import { asFormProblem, type CustomerFormValues, emptyCustomer, toNewCustomer } from './customer-form-values';
import { NewCustomerFields } from './new-customer-fields';

export type NewCustomerDrawerProps = {
  kind: CustomerKind;
  /** The company a new person works for. */
  company?: Reference;
  onClose: () => void;
  onCreated: (customer: Customer) => void;
};

export function NewCustomerDrawer({ kind, company, onClose, onCreated }: NewCustomerDrawerProps) {
  const { t } = useTranslation();
  const me = useMe();
  const labels = useFieldLabels('customers');
  const create = useCreateCustomer();
  const draft = useDraft('customer.new', emptyCustomer(kind, { id: me.id, name: me.name }));
  const apiForm = useApiForm<CustomerFormValues, Customer>({
    initialValues: { ...draft.read(), kind, ...(company && { company }) },
    onValuesChange: draft.keep,
    send: create,
    onSent: (customer) => {
      draft.drop();
      onCreated(customer);
    },
  });
  const { form } = apiForm;
  const ofKind = form.values.kind;
  return (
    <FormDrawer
      opened
      title={t(ofKind === 'COMPANY' ? 'customers.newCompany' : 'customers.newPerson')}
      onClose={onClose}
    >
      <ApiFormView
        apiForm={apiForm}
        action={t(ofKind === 'COMPANY' ? 'customers.createCompany' : 'customers.createPerson')}
        draft={draft}
        onCancel={onClose}
      >
        {company === undefined && (
          <SegmentedControl
            fullWidth
            aria-label={labels.field('kind')}
            data={(['COMPANY', 'PERSON'] as const).map((value) => ({
              value,
              label: labels.value('kind', value),
            }))}
            value={ofKind}
            onChange={(value) => form.setFieldValue('kind', value)}
          />
        )}
        <NewCustomerFields form={form} />
      </ApiFormView>
    </FormDrawer>
  );
}

/** Creates the customer and, for a person, the tie to where they work; the first stands even if the second fails. */
function useCreateCustomer() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const unlocked = useUnlocked('customers');
  return async (values: CustomerFormValues): Promise<Customer> => {
    let customer: Customer;
    try {
      customer = await createCustomer(unlocked(toNewCustomer(values)));
    } catch (error) {
      throw asFormProblem(error, values);
    }
    if (values.kind === 'PERSON' && values.company !== null) {
      const { company, jobTitle } = values;
      const role = jobTitle.trim() === '' ? {} : { role: jobTitle.trim() };
      await addRelationship(customer.id, { type: 'WORKS_FOR', customerId: company.id, ...role }).catch(
        (error: unknown) => notifyProblem(problemText(error)),
      );
      await queryClient.invalidateQueries({ queryKey: customerKeys.relationships(company.id) });
    }
    void rememberCustomer(queryClient, customer);
    notifyUndo({
      message: t('customers.created', { name: customer.name }),
      undo: async () => rememberCustomer(queryClient, await archiveCustomer(customer.id)),
    });
    return customer;
  };
}
