import { Link } from '@tanstack/react-router';
import type { CustomerKind } from './api';
import { CustomerIcon } from './customer-icon';
import classes from './customers.module.css';
import { customerPaths } from './paths';

export type CustomerLinkProps = { customer: { id: string; name: string; kind: CustomerKind } };

export function CustomerLink({ customer }: CustomerLinkProps) {
  return (
    <span className={classes.named}>
      <CustomerIcon kind={customer.kind} />
      <Link to={customerPaths.record(customer.id)} className={classes.name} title={customer.name}>
        {customer.name}
      </Link>
    </span>
  );
}
