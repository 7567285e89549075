/**
 * Whether `text` is a DNS name (RFC 1123) that no reader takes for an address: its last label starts with a letter.
 */
export function isDnsName(text: string): boolean {
  return text.length <= 253 && /^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\.)*[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text);
}
