import { Alert, SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@/shared/lib/draft';
import { isEmptyHtml } from '@/shared/rich-text/plain-text';
import { RichTextInput } from '@/shared/rich-text/rich-text-input';
import { useShortcuts } from '@/shared/shortcuts/use-shortcuts';
import type { Message, Ticket, TicketStatus } from './api';
import { focusEditor } from './focus-editor';
import classes from './inbox.module.css';
import { SendButton } from './send-button';
import { useSay } from './use-say';

type Kind = Message['kind'];
type Unsent = Record<Kind, string> & { kind: string };

const nothing: Unsent = { kind: 'REPLY', REPLY: '', NOTE: '', INCOMING: '' };
const kinds = [
  { kind: 'REPLY', can: 'reply' },
  { kind: 'NOTE', can: 'note' },
  { kind: 'INCOMING', can: 'incoming' },
] as const;

/** Where one answers the customer, or tells colleagues something the customer does not see. */
export function ReplyBox({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const draft = useDraft<Unsent>(`ticket.${ticket.id}`, nothing);
  const [unsent, setUnsent] = useState(draft.read);
  const box = useRef<HTMLElement>(null);
  const say = useSay(ticket);
  const offered = kinds.filter(({ can }) => ticket.can.includes(can)).map((each) => each.kind);
  const kind = offered.find((each) => each === unsent.kind) ?? offered[0];
  const keep = (next: Unsent) => {
    setUnsent(next);
    draft.keep(next);
  };
  const turnTo = (next: Kind) => {
    keep({ ...unsent, kind: next });
    focusEditor(box);
  };
  useShortcuts([
    ...(offered.includes('REPLY')
      ? [{ keys: 'r', label: t('tickets.reply'), run: () => turnTo('REPLY') }]
      : []),
    ...(offered.includes('NOTE') ? [{ keys: 'n', label: t('tickets.note'), run: () => turnTo('NOTE') }] : []),
  ]);
  if (kind === undefined) {
    const closed = ticket.status === 'CLOSED';
    return closed ? <Alert icon={<IconLock size={18} />}>{t('tickets.closedText')}</Alert> : null;
  }
  const body = unsent[kind];
  const send = (status?: TicketStatus) => {
    if (isEmptyHtml(body) || say.isPending) return focusEditor(box);
    const before = unsent;
    keep({ ...unsent, [kind]: '' });
    say.mutate(
      { kind, body, ...(status === undefined ? {} : { status }) },
      // What was refused is there again to be sent once more.
      { onError: () => keep(before) },
    );
  };
  return (
    <section ref={box} className={classes.replyBox} data-kind={kind} aria-label={t(`tickets.saying.${kind}`)}>
      <SegmentedControl
        size="xs"
        aria-label={t('tickets.whatToSay')}
        data={offered.map((value) => ({ value, label: t(`tickets.tab.${value}`) }))}
        value={kind}
        onChange={(next) => turnTo(offered.find((each) => each === next) ?? kind)}
      />
      <RichTextInput
        key={kind}
        label={t(`tickets.saying.${kind}`)}
        hideLabel
        placeholder={t(`tickets.placeholder.${kind}`)}
        value={body}
        onChange={(html) => keep({ ...unsent, [kind]: html })}
        onSubmit={() => send()}
      />
      <SendButton kind={kind} sending={say.isPending} onSend={send} />
    </section>
  );
}
