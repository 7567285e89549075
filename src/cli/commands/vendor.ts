import { checkVendored } from '../../delivery/check-vendored';
import type { VendoredFile } from '../../delivery/vendored-files';
import type { Finding } from '../../diagnostics/finding';
import { isError } from '../../diagnostics/is-error';
import type { Command } from '../command';
import { compileSpecs } from '../compile-specs';
import { exitCodes } from '../exit-codes';
import { findingOptions } from '../findings/finding-options';
import { findingReporter } from '../findings/finding-reporter';
import { count } from '../text/count';
import type { Toolbox } from '../toolbox';
import { bringDefinitions } from '../vendor/bring-definitions';
import { sourceOf } from '../vendor/source-of';

/** The definitions that a cluster's folder is to hold. */
interface Due {
  readonly cluster: string;
  readonly folder: string;
  readonly files: readonly VendoredFile[];
}

export const vendor: Command = {
  usage: '[SPEC…] [OPTIONS]',
  text: `Brings the upstream definitions that the specs need into DIR/<cluster>/definitions/, from
where Argo CD applies them with \`delivery.definitions: vendored\`. Each file is held
against its pinned sha256, and nothing is written for any cluster while one is missing,
cut off or another. A SPEC is a file, or a folder for all specs in it; without one it is
every specs/*.yaml of kind ClusterNetwork.

Files come from the release upstream over https, or with --from out of a folder or from
an address that has them as DIR/<cluster>/definitions/ would: NAME/FILE. Redirects are
not followed.

Exit code 0 when all is there, 1 with a file that is not the pinned one, that was changed
by hand, or with --check is missing; 2 where a spec or a source cannot be read.`,
  options: {
    from: { value: 'DIR|URL', description: 'where to take the files from; upstream unless given' },
    out: { value: 'DIR', description: 'the output; dist unless given' },
    check: { description: 'fetch and write nothing; tell whether what is there is right' },
    force: { description: 'replace files that were changed by hand, too' },
    ...findingOptions,
  },
  async run(args, { io, toolbox }) {
    const report = findingReporter(args, io);
    const out = args.value('out') ?? 'dist';
    const tools = await toolbox();
    const from = sourceOf(args.value('from'), tools);

    const { outcomes, findings } = compileSpecs(args.positionals, tools);
    const unreadable = outcomes.some((outcome) => outcome.unreadable);
    if (unreadable || findings.some(isError)) {
      report(findings);
      return unreadable ? exitCodes.unusable : exitCodes.findings;
    }
    const due = outcomes.flatMap(({ cluster, output }): Due[] => {
      if (cluster === undefined || !output) return [];
      if (!output.vendored) io.stderr(`${cluster}: takes its definitions from upstream, nothing is vendored\n`);
      return [{ cluster, folder: `${out}/${cluster}/definitions`, files: output.vendored ?? [] }];
    });

    const wrong = args.flag('check') ? [] : await write(due, { out, from, force: args.flag('force') }, tools);
    const left = wrong.some(isError) ? [] : due.flatMap((one) => lookAt(one, tools));
    report([...wrong, ...left]);
    if (wrong.some(({ code }) => code === 'FL-VEN-001')) return exitCodes.unusable;
    if ([...wrong, ...left].some(isError)) return exitCodes.findings;
    for (const { folder, files } of due) {
      if (files.length > 0) io.stderr(`${folder}: ${count(files.length, 'file')} as pinned\n`);
    }
    return exitCodes.fine;
  },
};

/** Writes all that is due, or nothing and tells why. */
async function write(
  due: readonly Due[],
  { out, from, force }: { readonly out: string; readonly from: string | undefined; readonly force: boolean },
  tools: Toolbox,
): Promise<readonly Finding[]> {
  const files = due.flatMap((one) => one.files);
  const { texts, findings } = await bringDefinitions(files, from, tools.read);
  if (findings.length > 0) return findings;
  // Where definitions were vendored and are no more, the old ones go.
  const touched = due.filter(
    (one) => one.files.length > 0 || tools.listOutput(`${out}/${one.cluster}`).includes('definitions'),
  );
  const put = (rehearse: boolean) =>
    touched.flatMap(({ cluster, files }) => {
      const texted = files.map(({ path }) => ({ path, text: texts.get(path) ?? '' }));
      const options = { check: false, force, rehearse };
      return tools.writeOutput(`${out}/${cluster}`, 'definitions', texted, options).findings;
    });
  const refused = put(true);
  return refused.some(isError) ? refused : put(false);
}

function lookAt({ folder, files }: Due, tools: Toolbox): Finding[] {
  const { hashes, findings } = tools.hashTree(folder);
  return findings.length > 0 ? [...findings] : checkVendored(folder, files, hashes);
}
