import { at } from '../../../stages/manifest';
import type { Rendered } from '../../component';
import type { AntreaSettings } from '../settings';
import { windowsConfigMap } from './config-map';
import { windowsScripts } from './scripts';
import { windowsAgent } from './windows-agent';
import { windowsConfig } from './windows-config';
import { windowsFindings } from './windows-findings';

/** Agents for Windows nodes, beside those of Linux nodes, with all that they read. Their rights are the same. */
export function windows(settings: AntreaSettings): Rendered {
  if (!settings.antrea.windows) return { manifests: [], findings: [] };
  const s = { ...settings, windows: settings.antrea.windows };
  const config = windowsConfig(s);
  const maps = [windowsConfigMap(s, config), windowsScripts(s)];
  return {
    manifests: [...at('configuration', ...maps), ...at('cni-agent', windowsAgent(s, config, maps))],
    findings: [...config.findings, ...windowsFindings(s, config)],
  };
}
