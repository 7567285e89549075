import { expect, test } from 'vitest';
import { fieldFindings } from '../../src/components/field-answers';
import { finding } from '../../src/diagnostics/finding';

interface Section {
  readonly name: string;
  readonly size?: number;
}

test('each field is asked for what it says, with its own pointer, whether it stands there or not', () => {
  const asked: string[] = [];
  const findings = fieldFindings<Section>({ name: 'a' }, '/spec/section', {
    name: 'taken',
    size: ({ name, size }, path) => {
      asked.push(`${name} ${size}`);
      return [finding('FL-VIP-021', {}, { path })];
    },
  });
  expect(findings.map(({ path }) => path)).toEqual(['/spec/section/size']);
  expect(asked).toEqual(['a undefined']);
});
