import type { RowGroup } from '../../rows';
import type { CiliumSettings } from '../settings';

/** Rows of cilium-config. */
export interface CiliumRows extends RowGroup<CiliumSettings> {
  /** The field of the spec that decides these rows; left out, no field does. */
  readonly from?: string;
  /** Upstream's defaults, on which nothing else of ours counts: a user may replace them in `cni.cilium.config`. */
  readonly open?: true;
}
