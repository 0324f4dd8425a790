import { nameOf } from '../names.ts';

/** `prompt`, `revised_prompt`, `prompt_text`: names of columns and parameters that hold a prompt. */
export const isPromptName = (name: string): boolean =>
  /^(?:(?:revised|negative|user|system|image|original|final|full|edit|base|input|generation|gen_ai)_)?(?:prompts?(?:_text|_used|_sent)?|captions?|instructions?)$/.test(
    nameOf(name).joined,
  );
