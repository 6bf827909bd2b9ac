import { isProblem } from '@/shared/api/problem';
import { compare, shownAs, without } from './compare';

export type MergingSave<Whole, Patch extends object> = {
  resource: string;
  /** The version one has seen while making the change. */
  seen: Whole;
  patch: Patch;
  /** How the fields of the patch will show: names instead of ids. */
  shown: Partial<Whole>;
  send: (onto: Whole, patch: Patch) => Promise<Whole>;
  /** The patch's fields as a version has them. */
  inputOf: (version: Whole, patch: Patch) => Patch;
  newest: () => Promise<Whole | undefined>;
};

export type MergedSave<Whole, Patch> = { saved: Whole; onto: Whole; patch: Patch };

/**
 * Saves a change. When somebody else was faster, what only one side changed goes together by itself, and what both
 * changed is asked, field by field; only then it is sent again, onto their version. Who closes the question gets the
 * refusal thrown.
 */
export async function saveMerging<Whole extends object, Patch extends object>(
  save: MergingSave<Whole, Patch>,
): Promise<MergedSave<Whole, Patch>> {
  const { resource, seen, patch, shown, send, inputOf, newest } = save;
  try {
    return { saved: await send(seen, patch), onto: seen, patch };
  } catch (error) {
    if (!isProblem(error, 412)) throw error;
    const theirs = await newest();
    if (theirs === undefined) throw error;
    const { untouched, conflicting } = compare(patch, inputOf(seen, patch), inputOf(theirs, patch));
    const taken =
      conflicting.length === 0 ? [] : await ask(error.body, { resource, conflicting, shown, patch, theirs });
    if (taken === undefined) throw error;
    const rest = without(patch, [...untouched, ...taken]);
    if (Object.keys(rest).length === 0) return { saved: theirs, onto: theirs, patch: rest };
    return saveMerging({ ...save, seen: theirs, patch: rest });
  }
}

type Asked = { resource: string; conflicting: string[]; shown: object; patch: object; theirs: object };

async function ask(
  refusal: Readonly<Record<string, unknown>>,
  { resource, conflicting, shown, patch, theirs }: Asked,
): Promise<string[] | undefined> {
  const { askWhich } = await loadDialog();
  return askWhich({
    resource,
    refusal,
    fields: conflicting.map((key) => {
      const name = shownAs(key);
      const mine: unknown = Reflect.has(shown, name) ? Reflect.get(shown, name) : Reflect.get(patch, key);
      return { key, name, mine, theirs: Reflect.get(theirs, name) };
    }),
  });
}

async function loadDialog() {
  const [{ historyTexts }, dialog] = await Promise.all([
    import('@/shared/history/history-texts'),
    import('./ask-which'),
  ]);
  await historyTexts();
  return dialog;
}
