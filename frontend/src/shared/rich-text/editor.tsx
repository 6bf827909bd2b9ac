import { Link } from '@tiptap/extension-link';
import { Placeholder } from '@tiptap/extensions';
import { EditorContent, type Editor as TiptapEditor, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { EditorToolbar } from './editor-toolbar';
import { isEmptyHtml } from './plain-text';
import classes from './rich-text.module.css';
import { pasted } from './safe-html';

export type EditorProps = {
  label: string;
  value: string;
  onChange: (html: string) => void;
  invalid: boolean;
  placeholder?: string;
  onSubmit?: () => void;
};

export function Editor({ label, value, onChange, invalid, placeholder, onSubmit }: EditorProps) {
  // The editor is made once; what it calls may change with every render.
  const latest = useRef({ onChange, onSubmit });
  latest.current = { onChange, onSubmit };
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: false, codeBlock: false, link: false }),
      Link.configure({ openOnClick: false, protocols: ['http', 'https', 'mailto', 'tel'] }),
      Placeholder.configure({ placeholder: placeholder ?? '' }),
    ],
    content: value,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-invalid': String(invalid),
      },
      transformPastedHTML: pasted,
      handleKeyDown: (_view, event) => {
        const send = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (send) latest.current.onSubmit?.();
        return send && latest.current.onSubmit !== undefined;
      },
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(htmlOf(changed)),
  });
  // A form that was reset, or a macro that was chosen.
  useEffect(() => {
    if (editor === null || editor.isDestroyed) return;
    if (value !== htmlOf(editor)) editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
  if (editor === null) return null;
  return (
    <div className={classes.editor} data-invalid={invalid || undefined}>
      <EditorToolbar editor={editor} />
      <EditorContent editor={editor} className={classes.content} />
    </div>
  );
}

function htmlOf(editor: TiptapEditor): string {
  const html = editor.getHTML();
  return isEmptyHtml(html) ? '' : html;
}
