/** The tiers that Antrea has from the start, and their priorities; the policies of Kubernetes come before `baseline`. */
export const antreaTiers: Readonly<Record<string, number>> = {
  emergency: 50,
  securityops: 100,
  networkops: 150,
  platform: 200,
  application: 250,
  baseline: 253,
};
