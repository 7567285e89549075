import { applyObjects } from '../apply-objects';
import type { Start } from './start';

/** A cluster whose network its owner made with it: nothing to prepare. */
export const onStanding: Start = (model, { objects }) => applyObjects(model, objects);
