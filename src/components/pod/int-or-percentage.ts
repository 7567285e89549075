/** An IntOrString of Kubernetes: `'2'` is a number there, `'10%'` is not. */
export const intOrPercentage = (text: string): number | string => (text.endsWith('%') ? text : Number(text));
