import type { Construct } from 'constructs';
import { antrea } from '../components/antrea/antrea';
import { isAntrea } from '../components/antrea/antrea-model';
import { antreaResources } from '../components/antrea/resources/resources';
import { ComponentConstruct } from './component-construct';
import type { SpecProps } from './spec-props';

/** Antrea and the custom resources around it, in a Chart of yours: agent, controller, its APIs, pools, BGP, egress. */
export class Antrea extends ComponentConstruct {
  /** @throws an Error with all findings when the spec does not compile. */
  constructor(scope: Construct, id: string, props: SpecProps) {
    super(scope, id, props, ({ model }) =>
      isAntrea(model) ? [...antrea(model).manifests, ...antreaResources(model).manifests] : [],
    );
  }
}
