/**
 * The land, among the files whose name tells their content: hosts keep that folder for ever. A route may not begin with
 * an underscore, so the folder is a parameter.
 */
import { landFile, landSvg } from '../../charts/land.ts';

export const getStaticPaths = () => {
  const [assets, name = ''] = landFile.split('/');
  return [{ params: { assets, land: name.replace(/\.svg$/, '') } }];
};

export const GET = () => new Response(landSvg, { headers: { 'Content-Type': 'image/svg+xml' } });
