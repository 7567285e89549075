import { identity } from '../stages/kubernetes-object';
import { type ApplicationName, applications } from '../stages/stages';
import { printDocuments } from '../yaml/print-documents';
import type { StageFile } from './stage-files';

/** How many bytes of files Argo CD takes from one folder: `reposerver.max.combined.directory.manifests.size`, 10M. */
export const folderLimit = 10_000_000;

interface Folder {
  readonly application: ApplicationName;
  /** `network`, or `network/part-2`: what is below a folder is not read with it. */
  readonly path: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/**
 * The folders of the Applications, none with more than `limit` bytes. A larger Application has further folders below its
 * own: 2, 4, 8, … in all, and in each the objects that their identity puts there. So an object changes its file only when
 * their number doubles, and its Application and its wave never: one that left its Application would be pruned by it.
 */
export function inFolders(stages: readonly StageFile[], limit: number): Folder[] {
  return applications.flatMap((application) => {
    const own = stages.filter((stage) => stage.application === application);
    const objects = own.reduce((sum, stage) => sum + stage.objects.length, 0);
    let folders = divided(own, application, 1);
    // More folders than objects make none of them smaller.
    for (let count = 2; count < 2 * objects && folders.some((folder) => bytes(folder) > limit); count *= 2) {
      folders = divided(own, application, count);
    }
    return folders;
  });
}

/** Folders without a file are left out: Argo CD refuses one that is not there. */
function divided(stages: readonly StageFile[], application: ApplicationName, count: number): Folder[] {
  return Array.from({ length: count }, (_, part): Folder => {
    const below = part === 0 ? '' : `/part-${part + 1}`;
    const files = stages.flatMap(({ path, objects }) => {
      const here = count === 1 ? objects : objects.filter((object) => hash(identity(object)) % count === part);
      return here.length === 0 ? [] : [{ path: path.replace('/', `${below}/`), text: printDocuments(here) }];
    });
    return { application, path: `${application}${below}`, files };
  }).filter(({ files }) => files.length > 0);
}

const bytes = ({ files }: Folder) => files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

/** FNV-1a, in 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
