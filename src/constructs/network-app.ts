import { ApiObject, App, type AppProps, Chart } from 'cdk8s';
import { checkFleet } from '../checks/fleet/check-fleet';
import type { Finding } from '../diagnostics/finding';
import { isError } from '../diagnostics/is-error';
import { printFindings } from '../diagnostics/print-findings';
import type { OutputFile } from '../emit/output-file';
import { writeOutput } from '../emit/write-output';
import { printDocuments } from '../yaml/print-documents';
import { ClusterNetwork } from './cluster-network';

/**
 * The App of a repository of specs: its synth writes a folder for each ClusterNetwork, as `fairlead synth` does, byte for
 * byte. Charts of your own in it become `charts/<id>.yaml` in a folder beside them.
 *
 * cdk8s's own synth prints a file a chart, sorts each anew by dependencies and grows with the square of the charts.
 */
export class NetworkApp extends App {
  constructor(props?: AppProps) {
    super(props);
  }

  /** @throws an Error with the findings when clusters use one address twice, or the output cannot be written. */
  override synth(): void {
    const networks = this.node.findAll().filter((node) => node instanceof ClusterNetwork);
    refuse('the clusters do not go together', checkFleet(networks.map(({ spec }) => spec)));
    for (const network of networks) {
      write(this.outdir, network.cluster, network.files());
    }
    const charts = this.charts.filter((chart) => !chart.node.scopes.some((scope) => scope instanceof ClusterNetwork));
    if (charts.length > 0) write(this.outdir, 'charts', charts.map(chartFile));
  }
}

function write(outdir: string, folder: string, files: readonly OutputFile[]): void {
  const { findings } = writeOutput(outdir, folder, files, {});
  refuse(`${outdir}/${folder} was not written`, findings);
}

function refuse(what: string, findings: readonly Finding[]): void {
  if (findings.some(isError)) {
    throw new Error(`${what}\n\n${printFindings(findings, 'text', { toolVersion: '' })}`);
  }
}

function chartFile(chart: Chart): OutputFile {
  const objects = chart.node.findAll().filter((node) => ApiObject.isApiObject(node) && Chart.of(node) === chart);
  return {
    path: `${chart.node.path.replaceAll('/', '-')}.yaml`,
    text: printDocuments(objects.map((node) => (node as ApiObject).toJson())),
  };
}
