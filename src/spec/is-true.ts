/** Whether a flag of an agent is on (Go's strconv.ParseBool). */
export const isTrue = (text = ''): boolean => /^(1|t|T|TRUE|true|True)$/.test(text);
