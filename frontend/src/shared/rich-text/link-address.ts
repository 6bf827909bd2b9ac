/** What was typed as a web, mail or phone address that is safe to follow; undefined for anything else. */
export function linkAddress(text: string): string | undefined {
  const typed = text.trim();
  if (/^[^\s@:/]+@[^\s@]+\.[^\s@]+$/.test(typed)) return `mailto:${typed}`;
  if (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(typed)) return typed;
  return /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(typed) ? `https://${typed}` : undefined;
}
