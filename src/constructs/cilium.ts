import type { Construct } from 'constructs';
import { cilium } from '../components/cilium/cilium';
import { isCilium } from '../components/cilium/cilium-model';
import { ciliumResources } from '../components/cilium/resources/resources';
import { ComponentConstruct } from './component-construct';
import type { SpecProps } from './spec-props';

/** Cilium and the custom resources around it, in a Chart of yours: agent, operator, Envoy, Hubble, pools, BGP, egress. */
export class Cilium extends ComponentConstruct {
  /** @throws an Error with all findings when the spec does not compile. */
  constructor(scope: Construct, id: string, props: SpecProps) {
    super(scope, id, props, ({ model }) =>
      isCilium(model) ? [...cilium(model).manifests, ...ciliumResources(model).manifests] : [],
    );
  }
}
