/** What a browser without the editor typed: paragraphs and line breaks, nothing else. */
export function paragraphs(text: string): string {
  const blocks = text.replaceAll('\r', '').split(/\n{2,}/);
  return blocks
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${escapeHtml(block.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (char) => names[char] ?? char);
}

/** Whether a body says nothing: an editor that was emptied still holds a paragraph. */
export function isEmptyHtml(html: string): boolean {
  return html.replace(/<[^>]*>|&nbsp;/g, '').trim() === '';
}
