/** Whether a finding is an error, with which nothing is written. */
export const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';
