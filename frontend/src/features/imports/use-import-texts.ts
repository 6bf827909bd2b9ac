import { useTranslation } from 'react-i18next';
import { codeName } from '@/shared/codes/codes';
import type { FileValue, ImportField } from './api';

/** Fields of a target and the values they may take, in the member's words. */
export function useImportTexts(target: string | undefined) {
  const { t, i18n } = useTranslation();
  const field = (name: string): string => t([`imports.fields.${target}.${name}`, `imports.fields.${name}`]);
  const choice = ({ name }: ImportField, value: string): string =>
    name === 'country' ? codeName(i18n.language, name, value) : t(`imports.choices.${name}.${value}`);
  /** What a value seems to mean: a choice by our word for it, not by the spelling it was likened to. */
  const guessName = (of: ImportField, { guess }: FileValue): string | undefined =>
    guess?.text === undefined ? guess?.name : choice(of, guess.text);
  return { field, choice, guessName };
}
