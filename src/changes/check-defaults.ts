import { isCilium } from '../components/cilium/cilium-model';
import { ciliumConfig } from '../components/cilium/config-map';
import { ciliumSettings } from '../components/cilium/settings';
import { type Finding, finding } from '../diagnostics/finding';
import type { Change } from './change';

/** Keys of cilium-config that another version of Cilium gives another value for the same spec. */
export function checkDefaults({ before, after: { model } }: Change): Finding[] {
  if (!isCilium(before.model) || !isCilium(model)) return [];
  const [was, is] = [before.model.cni.cilium.version, model.cni.cilium.version];
  if (was === is) return [];
  const { cilium } = model.cni;
  const [old, now] = [was, is].map((version) => {
    const { data } = ciliumConfig(ciliumSettings({ ...model, cni: { ...model.cni, cilium: { ...cilium, version } } }));
    return data ?? {};
  });
  const changed = Object.entries(now ?? {}).flatMap(([key, value]) => {
    const other = old?.[key];
    // A new key with nothing but a no in it changes nothing.
    return other === value || (other === undefined && ['', 'false', '0'].includes(value))
      ? []
      : [`${key} ${other === undefined ? 'is new with' : `from \`${other}\` to`} \`${value}\``];
  });
  const gone = Object.keys(old ?? {}).filter((key) => now?.[key] === undefined);
  const path = '/spec/cni/cilium/version';
  const where = { path, also: [{ path, label: 'before' }] };
  return [
    ...(changed.length > 0 ? [finding('FL-UPG-303', { was, is, keys: changed.join(', ') }, where)] : []),
    ...(gone.length > 0 ? [finding('FL-UPG-304', { was, is, keys: gone.join(', ') }, where)] : []),
  ];
}
