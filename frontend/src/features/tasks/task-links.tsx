import { Link } from '@tanstack/react-router';
import { customerPaths } from '@/features/customers/paths';
import { pipelinePaths } from '@/features/pipeline/paths';
import { ticketPaths } from '@/features/tickets/paths';
import type { Task } from './api';
import classes from './tasks.module.css';

/** What the task is about, each one press away. */
export function TaskLinks({ task }: { task: Task }) {
  const { customer, opportunity, ticket } = task;
  return (
    <>
      {customer !== undefined && (
        <Link to={customerPaths.record(customer.id)} className={classes.link}>
          {customer.name}
        </Link>
      )}
      {opportunity !== undefined && (
        <Link to={pipelinePaths.opportunity(opportunity.id)} className={classes.link}>
          {opportunity.name}
        </Link>
      )}
      {ticket !== undefined && (
        <Link to={ticketPaths.ofReference(ticket)} className={classes.link}>
          {ticket.name}
        </Link>
      )}
    </>
  );
}
