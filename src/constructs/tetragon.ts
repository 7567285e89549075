import type { Construct } from 'constructs';
import { tetragon } from '../components/tetragon/tetragon';
import { ComponentConstruct } from './component-construct';
import type { SpecProps } from './spec-props';

/** Tetragon, in a Chart of yours: agents, operator, and the runtime policies of the library that the spec names. */
export class Tetragon extends ComponentConstruct {
  /** @throws an Error with all findings when the spec does not compile. */
  constructor(scope: Construct, id: string, props: SpecProps) {
    super(scope, id, props, ({ model }) => tetragon(model).manifests);
  }
}
