/** Whether a kernel, `5.3`, is older than another one. */
export function older(kernel: string, than: string): boolean {
  const [major = 0, minor = 0] = kernel.split('.').map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split('.').map(Number);
  return major < thanMajor || (major === thanMajor && minor < thanMinor);
}
