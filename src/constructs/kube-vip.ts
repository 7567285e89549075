import type { Construct } from 'constructs';
import { kubeVip } from '../components/kubevip/kube-vip';
import { ComponentConstruct } from './component-construct';
import type { SpecProps } from './spec-props';

/** kube-vip, in a Chart of yours: the control plane's address, and Services where the spec names it for them. */
export class KubeVip extends ComponentConstruct {
  /** @throws an Error with all findings when the spec does not compile. */
  constructor(scope: Construct, id: string, props: SpecProps) {
    super(scope, id, props, ({ model }) => kubeVip(model).manifests);
  }
}
