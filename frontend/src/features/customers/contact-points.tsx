import { ActionIcon, Group, Menu, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconRosetteDiscountCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldRule } from '@/shared/auth/fields';
import { useFieldLabels } from '@/shared/filter/labels';
import { notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { SideSection } from '@/shared/ui/side-section';
import type { ContactPoint, ContactPointInput, Customer } from './api';
import { ContactPointForm } from './contact-point-form';
import { ContactPointLine, contactPointIcons } from './contact-point-lines';
import { withPoint } from './contact-point-values';
import { pointInput } from './customer-patch';
import classes from './customers.module.css';
import type { SaveCustomer } from './use-customer-edit';
import { useVerify } from './use-verify';

const types = ['EMAIL', 'PHONE', 'POSTAL', 'HANDLE'] as const;

export type ContactPointsProps = { customer: Customer; canEdit: boolean; save: SaveCustomer };

/** How the customer is reached; each one is changed where it stands. */
export function ContactPoints(props: ContactPointsProps) {
  const { customer, save } = props;
  const { t } = useTranslation();
  const labels = useFieldLabels('customers');
  const problemText = useProblemText();
  const [editing, setEditing] = useState<string>();
  const [adding, setAdding] = useState<ContactPoint['type']>();
  const rule = useFieldRule('customers.contactPoints');
  const canEdit = props.canEdit && rule === undefined;
  const points = customer.contactPoints ?? [];
  const verify = useVerify(customer.id);
  const put = (point: ContactPointInput) =>
    save(labels.value('contactPointType', point.type), {
      contactPoints: withPoint(points.map(pointInput), point),
    });
  const remove = (point: ContactPoint) => {
    const left = points.filter((each) => each.id !== point.id);
    save(
      labels.value('contactPointType', point.type),
      { contactPoints: left.map(pointInput) },
      { contactPoints: left },
    ).catch((error: unknown) => notifyProblem(problemText(error)));
  };
  if (rule === 'HIDDEN') return null;
  return (
    <SideSection
      title={t('customers.contact.title')}
      action={
        canEdit && (
          // The focus is for the form that opens; Escape brings it back here all the same.
          <Menu position="bottom-end" returnFocus={false}>
            <Menu.Target>
              <ActionIcon aria-label={t('customers.contact.add')}>
                <IconPlus size={18} stroke={1.5} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {types.map((type) => {
                const IconOf = contactPointIcons[type];
                return (
                  <Menu.Item
                    key={type}
                    leftSection={<IconOf size={18} stroke={1.5} />}
                    onClick={() => setAdding(type)}
                  >
                    {labels.value('contactPointType', type)}
                  </Menu.Item>
                );
              })}
            </Menu.Dropdown>
          </Menu>
        )
      }
    >
      {points.length === 0 && adding === undefined && <Text c="dimmed">{t('customers.contact.none')}</Text>}
      <ul className={classes.people}>
        {points.map((point) =>
          point.id === editing ? (
            <li key={point.id}>
              <ContactPointForm
                type={point.type}
                point={point}
                first={false}
                save={put}
                onClose={() => setEditing(undefined)}
              />
            </li>
          ) : (
            <li key={point.id} className={classes.item}>
              <ContactPointLine point={point} points={points} />
              {canEdit && (
                <PointActions
                  point={point}
                  onVerify={() => void verify(point.id)}
                  onEdit={() => setEditing(point.id)}
                  onRemove={() => remove(point)}
                />
              )}
            </li>
          ),
        )}
      </ul>
      {adding !== undefined && (
        <ContactPointForm
          key={adding}
          type={adding}
          first={!points.some((point) => point.type === adding)}
          save={put}
          onClose={() => setAdding(undefined)}
        />
      )}
    </SideSection>
  );
}

type PointActionsProps = {
  point: ContactPoint;
  onVerify: () => void;
  onEdit: () => void;
  onRemove: () => void;
};

function PointActions(props: PointActionsProps) {
  const { t } = useTranslation();
  const labels = useFieldLabels('customers');
  const name = props.point.value ?? labels.value('contactPointType', props.point.type);
  return (
    <Group gap={0} wrap="nowrap" className={classes.itemActions}>
      <ActionIcon size="sm" aria-label={t('customers.contact.verify', { name })} onClick={props.onVerify}>
        <IconRosetteDiscountCheck size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('records.edit', { name })} onClick={props.onEdit}>
        <IconPencil size={14} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('customers.removeNamed', { name })} onClick={props.onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </Group>
  );
}
