const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The least and the most of each field, and the names that stand for its numbers. */
const fields: readonly { readonly least: number; readonly most: number; readonly names?: readonly string[] }[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, names: months },
  { least: 0, most: 6, names: days },
];

/** Whether `text` is a schedule that a CronJob takes (github.com/robfig/cron, ParseStandard), its time zone apart. */
export function isSchedule(text: string): boolean {
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(text)) return true;
  const parts = text.trim().split(/\s+/);
  return (
    parts.length === fields.length && parts.every((part, index) => part.split(',').every((one) => fits(one, index)))
  );
}

function fits(part: string, index: number): boolean {
  const { least, most, names = [] } = fields[index] ?? { least: 0, most: 0 };
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9][0-9]*$/.test(step))) return false;
  if (range === '*' || range === '?') return true;
  const ends = range.split('-').map((end) => {
    const name = names.indexOf(end.toLowerCase());
    return name >= 0 ? name + least : /^[0-9]+$/.test(end) ? Number(end) : Number.NaN;
  });
  const [first = Number.NaN, last = first] = ends;
  return ends.length <= 2 && first >= least && last <= most && first <= last;
}
