import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconBold, IconItalic, IconLink, IconLinkOff, IconList, IconListNumbers } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Icon } from '@/shared/routing/navigation';
import { linkAddress } from './link-address';
import classes from './rich-text.module.css';

export function EditorToolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      link: now.isActive('link'),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <div className={classes.toolbar}>
      <Tool
        icon={IconBold}
        label={t('editor.bold')}
        on={active.bold}
        run={() => chain().toggleBold().run()}
      />
      <Tool
        icon={IconItalic}
        label={t('editor.italic')}
        on={active.italic}
        run={() => chain().toggleItalic().run()}
      />
      <Tool
        icon={IconList}
        label={t('editor.bulletList')}
        on={active.bulletList}
        run={() => chain().toggleBulletList().run()}
      />
      <Tool
        icon={IconListNumbers}
        label={t('editor.numberedList')}
        on={active.orderedList}
        run={() => chain().toggleOrderedList().run()}
      />
      {active.link ? (
        <Tool icon={IconLinkOff} label={t('editor.unlink')} on run={() => chain().unsetLink().run()} />
      ) : (
        <LinkTool editor={editor} />
      )}
    </div>
  );
}

function Tool(props: { icon: Icon; label: string; on: boolean; run: () => void }) {
  const { icon: ToolIcon, label, on, run } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="md"
        variant={on ? 'light' : 'subtle'}
        aria-label={label}
        aria-pressed={on}
        onClick={run}
      >
        <ToolIcon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}

function LinkTool({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The editor may stand in a form of its own.
    event.stopPropagation();
    const href = linkAddress(text);
    if (href === undefined) return;
    setOpen(false);
    setText('');
    const chain = editor.chain().focus();
    if (editor.state.selection.empty)
      chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withinPortal shadow="md">
      <Popover.Target>
        <Tooltip label={t('editor.link')}>
          <ActionIcon
            size="md"
            aria-label={t('editor.link')}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconLink size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={onSubmit}>
          <Group gap="xs" wrap="nowrap">
            <TextInput
              aria-label={t('editor.linkUrl')}
              placeholder="https://"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" variant="default">
              {t('actions.apply')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
