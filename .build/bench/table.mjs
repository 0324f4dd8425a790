export const median = (values) => percentile(values, 0.5);

export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const shown = (value, unit) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;

/** What a goal allows beside its yardstick, and its words. */
const goals = {
  times: ({ times }, yardstick) => [yardstick * times, `at most ${times} x`],
  over: ({ over }, yardstick, unit) => [yardstick + over, `at most + ${over} ${unit}`],
  most: ({ most }, _, unit) => [most, `at most ${most} ${unit}`],
};

/** One row: the figure, its yardstick of the same run, their ratio, the goal, and by how much it is missed. */
function row({ what, value, unit = 'ms', yardstick, beside, goal }) {
  const ratio = yardstick > 0 ? `${(value / yardstick).toFixed(2)} x` : '';
  const against = yardstick === undefined ? '' : `${beside} ${shown(yardstick, unit)}`;
  if (!goal) return [what, shown(value, unit), against, ratio, '', ''];
  const [kind] = Object.keys(goal);
  const [limit, words] = goals[kind](goal, yardstick, unit);
  const verdict = value <= limit ? 'reached' : `missed by ${shown(value - limit, unit)}`;
  return [what, shown(value, unit), against, ratio, words, verdict];
}

const head = ['what', 'median', 'yardstick', 'ratio', 'goal', ''];

export function table(rows) {
  const lines = [head, head.map(() => '---'), ...rows.map(row)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
