/** Seconds in three significant digits or so. */
export const seconds = (value) => (value === undefined ? '' : value.toFixed(value < 10 ? 3 : 1));

/** Whole mebibytes. */
export const mebibytes = (value) => (value === undefined ? '' : value.toFixed(0));

/** Milliseconds; below ten with a digit more. */
export const milliseconds = (value) => value.toFixed(value < 10 ? 1 : 0);

/** How many times as much the other one takes. */
export const times = (other, own) => `${(other / own).toFixed(1)}x`;

/** A number with its thousands apart. */
export const count = (value) => value.toLocaleString('en');
