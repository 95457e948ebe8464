/** A metric’s page: an entity’s, with its definition; its sections are its readings, by subject, first as a chart. */
import type { Digest, Entity } from '../link/digest.ts';
import { type Citation, citeFigure } from './citation.ts';
import { type EntityView, viewEntity } from './entity-view.ts';
import { type FigureChart, viewFigureChart, viewFigureFinding } from './figure-chart.ts';

export interface FigureView extends EntityView {
  definition: string;
  /** What its numbers add up to, where no chart says so. */
  finding?: string;
  chart?: FigureChart;
  citation: Citation;
}

export function viewFigure(digest: Digest, figure: Entity<'figure'>): FigureView {
  const chart = viewFigureChart(digest, figure);
  const finding = chart ? undefined : viewFigureFinding(digest, figure);
  return {
    ...viewEntity(digest, figure),
    definition: figure.fields.definition,
    ...(finding && { finding }),
    ...(chart && { chart }),
    citation: citeFigure(digest, figure),
  };
}
