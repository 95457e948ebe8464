/** A metric’s page: an entity’s, with its definition; its sections are its readings, by subject. */
import type { Digest, Entity } from '../link/digest.ts';
import { type EntityView, viewEntity } from './entity-view.ts';

export interface FigureView extends EntityView {
  definition: string;
}

export function viewFigure(digest: Digest, figure: Entity<'figure'>): FigureView {
  return { ...viewEntity(digest, figure), definition: figure.fields.definition };
}
