/** Where an entry of `policies.rules` stands in its spec. */
export const portablePointer = (index: number) => `/spec/policies/rules/${index}`;
