import type { VolumeProjection } from 'kubernetes-types/core/v1';

/**
 * A Secret to project into a volume; a pod starts without it and sees it when it comes.
 *
 * @param files which key becomes which file; left out, every key becomes a file of its name.
 */
export const optionalSecret = (name: string, files?: Readonly<Record<string, string>>): VolumeProjection => ({
  secret: {
    name,
    optional: true,
    ...(files && { items: Object.entries(files).map(([key, path]) => ({ key, path })) }),
  },
});
