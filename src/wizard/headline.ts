/** The first line of the wizard; it is on the screen before Ink is loaded. */
export const headline = (version: string): string =>
  `imgfix-wizard ${version} finds why an image call fails, and proves it.`;
