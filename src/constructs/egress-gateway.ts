import type { Construct } from 'constructs';
import { egressGateway } from '../components/egressgateway/egress-gateway';
import { ComponentConstruct } from './component-construct';
import type { SpecProps } from './spec-props';

/** EgressGateway, in a Chart of yours: agents and controller, and the gateways and policies of the spec. */
export class EgressGateway extends ComponentConstruct {
  /** @throws an Error with all findings when the spec does not compile. */
  constructor(scope: Construct, id: string, props: SpecProps) {
    super(scope, id, props, ({ model }) => egressGateway(model).manifests);
  }
}
