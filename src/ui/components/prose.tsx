import { Text, type TextProps, Transform } from 'ink';

/** Running text: where it wraps, no row starts with the space that Ink keeps of the break. */
export function Prose(props: TextProps) {
  return (
    <Transform transform={flush}>
      <Text {...props} />
    </Transform>
  );
}

const flush = (row: string, place: number): string =>
  // Codes of colour stand before the space.
  // oxlint-disable-next-line no-control-regex -- the sequences begin with a control character
  place === 0 ? row : row.replace(/^((?:\u001B\[[\d;]*m)*) +/, '$1');
