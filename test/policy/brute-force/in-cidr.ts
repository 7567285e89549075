/** Whether an address lies in a CIDR. IPv4 only: one family is enough to judge by. */
export function inCidr(address: string | undefined, cidr: string): boolean {
  if (address === undefined) return false;
  const [network = '', length = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(toNumber(address) / size) === Math.floor(toNumber(network) / size);
}

const toNumber = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
