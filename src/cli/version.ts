/** The version of Fairlead that runs. */
export const version: string = typeof __VERSION__ === 'undefined' ? '0.0.0-source' : __VERSION__;
