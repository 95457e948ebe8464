/** A metric’s page: an entity’s, with its definition; its sections are its readings, by subject, first as a chart. */
import type { Digest, Entity } from '../link/digest.ts';
import { type Citation, citeFigure } from './citation.ts';
import { type EntityView, viewShare } from './entity-view.ts';
import { type FigureChart, viewFigureChart, viewFigureFinding } from './figure-chart.ts';
import { fitPage } from './fit-page.ts';

export interface FigureView extends EntityView {
  definition: string;
  /** What its numbers add up to, where no chart says so. */
  finding?: string;
  chart?: FigureChart;
  citation: Citation;
}

export const viewFigure = (digest: Digest, figure: Entity<'figure'>): FigureView =>
  fitPage((share) => viewFigureShare(digest, figure, share), mostObjects);

/** Marks and axes are more elements than the words of other pages. */
const mostObjects = 470;

function viewFigureShare(digest: Digest, figure: Entity<'figure'>, share: number): FigureView {
  const chart = viewFigureChart(digest, figure, share);
  const finding = chart ? undefined : viewFigureFinding(digest, figure);
  return {
    ...viewShare(digest, figure, share),
    definition: figure.fields.definition,
    ...(finding && { finding }),
    ...(chart && { chart }),
    citation: citeFigure(digest, figure),
  };
}
