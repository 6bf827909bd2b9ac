import DOMPurify from 'dompurify';
import { useMemo } from 'react';
import classes from './rich-text.module.css';

const rules = {
  ALLOWED_TAGS: [
    'p',
    'br',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'h1',
    'h2',
    'h3',
    'h4',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'div',
    'span',
  ],
  ALLOWED_ATTR: ['href', 'title', 'colspan', 'rowspan'],
};

/** Shows a body the service has cleaned already; cleaned again, because one missed case would be one too many. */
export function SafeHtml({ html }: { html: string }) {
  const clean = useMemo(() => sanitised(html), [html]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on the line above
  return <div className={classes.body} dangerouslySetInnerHTML={{ __html: clean }} />;
}

/** For the editor, which knows no tables and takes their text: cells keep apart. */
export function pasted(html: string): string {
  return sanitised(html.replace(/<\/t[dh]>(?=\s*<t[dh])/gi, ' $&'));
}

export function sanitised(html: string): string {
  const body = document.createElement('template');
  body.innerHTML = DOMPurify.sanitize(html, rules);
  for (const link of body.content.querySelectorAll('a')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  return body.innerHTML;
}
