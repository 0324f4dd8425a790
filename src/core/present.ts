/** The members that are there: undefined ones are left out, as the documents want it. */
export type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

export function present<T extends object>(value: T): Present<T>;
export function present(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
