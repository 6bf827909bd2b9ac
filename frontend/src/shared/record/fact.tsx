import { ActionIcon, Text, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { useLocked } from '@/shared/auth/fields';
import { useHoldStill } from '@/shared/live/hold-still';
import { useProblemText } from '@/shared/ui/problem-text';
import classes from './record.module.css';

export type FactEditing<T> = {
  draft: T;
  change: (draft: T) => void;
  /** Saves the draft, or the value given, and closes when the service has taken it. */
  commit: (value?: T) => void;
  /** For the input: names it, shows what is wrong, saves on Enter and on leaving, gives up on Escape. */
  input: {
    'aria-label': string;
    autoFocus: true;
    error: string | undefined;
    onBlur: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
};

export type FactProps<T> = {
  label: string;
  value: T;
  /** What is shown; undefined when there is nothing yet. */
  shown: ReactNode;
  canEdit: boolean;
  /** Rejects with the service's problem when the field should say it. */
  save: (value: T) => Promise<unknown>;
  editor: (editing: FactEditing<T>) => ReactNode;
  /** The value holds a link of its own, so a press on it does not edit. */
  link?: boolean;
};

/** One fact of a record, edited where it stands. */
export function Fact<T>(props: FactProps<T>) {
  const { label, value, editor } = props;
  const locked = useLocked();
  const canEdit = props.canEdit && !locked;
  const problemText = useProblemText();
  const [draft, setDraft] = useState<T>();
  const [error, setError] = useState<string>();
  const [editing, setEditing] = useState(false);
  useHoldStill(editing);
  const opener = useRef<HTMLButtonElement>(null);
  // What one saw when one began, and the save that knows it: a newer value may come while the field is open.
  const opened = useRef(props);
  const leaving = useRef(false);
  const returns = useRef(false);
  useEffect(() => {
    if (!editing && returns.current) opener.current?.focus();
    returns.current = false;
  }, [editing]);

  const close = (back: boolean) => {
    returns.current = back;
    leaving.current = true;
    setEditing(false);
  };
  const commit = async (next: T, back: boolean) => {
    if (leaving.current) return;
    if (next === opened.current.value) return close(back);
    leaving.current = true;
    setError(undefined);
    const saving = opened.current.save(next);
    returns.current = back;
    setEditing(false);
    try {
      await saving;
    } catch (refusal) {
      leaving.current = false;
      const [first] = isProblem(refusal) ? refusal.errors : [];
      setError(first?.message ?? problemText(refusal).title);
      setEditing(true);
    }
  };
  const open = () => {
    opened.current = props;
    setDraft(value);
    setError(undefined);
    leaving.current = false;
    setEditing(true);
  };
  const typed = draft === undefined ? value : draft;
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {editing ? (
          editor({
            draft: typed,
            change: setDraft,
            commit: (next) => void commit(next === undefined ? typed : next, true),
            input: {
              'aria-label': label,
              autoFocus: true,
              error,
              onBlur: () => void commit(typed, false),
              onKeyDown: (event) => {
                if (event.key === 'Escape') {
                  event.stopPropagation();
                  close(true);
                } else if (event.key === 'Enter' && !event.shiftKey) {
                  event.preventDefault();
                  void commit(typed, true);
                }
              },
            },
          })
        ) : (
          <Shown {...props} canEdit={canEdit} opener={opener} onOpen={open} />
        )}
      </dd>
    </div>
  );
}

type ShownProps = Pick<FactProps<never>, 'label' | 'shown' | 'canEdit' | 'link'> & {
  opener: React.RefObject<HTMLButtonElement | null>;
  onOpen: () => void;
};

function Shown({ label, shown, canEdit, link = false, opener, onOpen }: ShownProps) {
  const { t } = useTranslation();
  const name = t('records.edit', { name: label });
  if (!canEdit) return <span className={classes.still}>{shown ?? <Text c="dimmed">—</Text>}</span>;
  if (link && shown !== undefined) {
    return (
      <span className={classes.linked}>
        <span className={classes.still}>{shown}</span>
        <ActionIcon ref={opener} size="sm" className={classes.pencil} aria-label={name} onClick={onOpen}>
          <IconPencil size={14} />
        </ActionIcon>
      </span>
    );
  }
  return (
    <UnstyledButton ref={opener} className={classes.opener} onClick={onOpen} title={name}>
      {shown ?? <Text c="dimmed">{t('actions.add')}</Text>}
      <span className={classes.hidden}>{name}</span>
      <IconPencil size={14} className={classes.pencil} aria-hidden />
    </UnstyledButton>
  );
}
