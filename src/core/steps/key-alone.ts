/** A key was pasted where an error belongs: it says nothing of a failure, and may be the one to be checked. */
export const aboutKeyAlone = (kind: string) =>
  ({
    headline: `This is a key, not an error: ${kind}.`,
    text: 'It is not shown, not sent and not kept. A key alone does not say what failed: the error does.',
    choices: [
      { label: 'Forget it, and paste the error' },
      { label: 'Use it for the checks', hint: 'in place of the keys found here' },
    ],
  }) as const;

/** What the first steps say once a key was taken. */
export const keyTaken =
  'The key is taken for this run. Now the error: paste it, whole and as it is.';
