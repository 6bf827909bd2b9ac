import { Button } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint, Customer } from './api';

/** The next thing to do with a customer is to talk to them: by phone if we can, else by mail. */
export function ReachButton({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const phone = mainPoint(customer, 'PHONE');
  const email = mainPoint(customer, 'EMAIL');
  if (phone !== undefined) {
    return (
      <Button component="a" href={`tel:${phone}`} leftSection={<IconPhone size={18} stroke={1.5} />}>
        {t('customers.call')}
      </Button>
    );
  }
  if (email === undefined) return null;
  return (
    <Button component="a" href={`mailto:${email}`} leftSection={<IconMail size={18} stroke={1.5} />}>
      {t('customers.write')}
    </Button>
  );
}

function mainPoint(customer: Customer, type: ContactPoint['type']): string | undefined {
  const points = (customer.contactPoints ?? []).filter((point) => point.type === type);
  return (points.find((point) => point.primary) ?? points[0])?.value;
}
