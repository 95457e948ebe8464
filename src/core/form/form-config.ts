/** The configuration of Sveltia CMS that the schemas amount to: one collection for each kind, one file for `site.yaml`. */
import { siteSchema } from '../schema/entity-schemas.ts';
import { idMessage, idPattern, toId } from '../schema/fields.ts';
import { allKinds, type EntityKind, entityKinds, type Kind, kinds } from '../schema/kinds.ts';
import {
  entityCollection,
  type FindTargets,
  type FormField,
  kindField,
  listFormFields,
  namesField,
} from './form-fields.ts';
import { type ObjectShape, readShape } from './read-shape.ts';

export interface FormOptions {
  /** Name of the publication. */
  title: string;
  /** Its home page: `/sub/`. */
  home: string;
  /** The folder of the content below that of the repository, with `/`: `content`. */
  folder: string;
}

/** An object for `CMS.init`: <https://sveltiacms.app/en/docs/config-basics>. */
export interface FormConfig {
  collections: { name: string; fields?: FormField[]; [option: string]: unknown }[];
  singletons: { name: string; fields: FormField[]; [option: string]: unknown }[];
  [option: string]: unknown;
}

/** Name of the format in which the files of a kind, or `site`, are read and written. */
export const formatOf = (kind: Kind | 'site'): string => `lodestone-${kind}`;

/** The shape of a kind’s front matter, or of `site.yaml`. */
export function shapeOf(kind: Kind | 'site'): ObjectShape {
  const shape = readShape(kind === 'site' ? siteSchema : kinds[kind].schema, kind);
  if (shape.is !== 'object') throw new TypeError(`the schema of ${kind} is no object`);
  return shape;
}

/** The same for the same options; knows nothing of what the content holds. */
export function createFormConfig({ title, home, folder }: FormOptions): FormConfig {
  return {
    load_config_file: false,
    // Never asked: the form works on a folder of this machine. The name keeps the folders of two publications apart.
    backend: {
      name: 'gitea',
      repo: `local/${toId(title) || 'publication'}`,
      app_id: 'none',
      auth_methods: ['oauth'],
    },
    app_title: title,
    display_url: home,
    logo: { src: `${home}favicon.svg` },
    media_folder: `${folder}/.media`,
    media_libraries: { default: false, stock_assets: false },
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: [
      articles(folder),
      { divider: true, name: 'entities-below' },
      ...entityKinds.map((kind) => entities(kind, folder)),
      allEntities(folder),
    ],
    singletons: [
      {
        name: 'site',
        label: 'Publication',
        file: `${folder}/site.yaml`,
        format: formatOf('site'),
        icon: 'newspaper',
        fields: listFormFields(shapeOf('site'), findTargets),
      },
    ],
  };
}

const body: FormField = {
  name: 'body',
  label: 'Body',
  widget: 'markdown',
  required: false,
  hint: 'Markdown, in our own words. Names of entities become links by themselves.',
  modes: ['raw', 'rich_text'],
  buttons: [
    'bold',
    'italic',
    'link',
    'quote',
    'bulleted-list',
    'numbered-list',
    'heading-two',
    'heading-three',
  ],
  editor_components: [],
  use_emoji_autocomplete: false,
};

const collectionOf = (kind: Kind, folder: string) => ({
  name: kinds[kind].folder,
  label: kinds[kind].many,
  label_singular: kinds[kind].one,
  folder: `${folder}/${kinds[kind].folder}`,
  format: formatOf(kind),
});

const idHint = 'The file’s name and the address of the page. It stays: “npm run rename” changes it later.';

const articles = (folder: string) => ({
  ...collectionOf('article', folder),
  identifier_field: 'title',
  icon: 'article',
  summary: '{{fields.source.published}} {{title}}',
  slug: {
    template: '{{fields.source.published}}-{{fields.title}}',
    editable: ['create'],
    hint: `${idHint} It begins with the date of the source.`,
    pattern: [
      String.raw`^\d{4}(?:-\d{2}){0,2}-[a-z0-9]+(?:-[a-z0-9]+)*$`,
      'It must be as in 2026-03-31-short-title.',
    ],
  },
  sortable_fields: {
    fields: ['source.published', 'added', 'title'],
    default: { field: 'source.published', direction: 'descending' },
  },
  view_filters: [{ label: 'Drafts', field: 'draft', pattern: true }],
  fields: [...listFormFields(shapeOf('article'), findTargets), body],
});

const entities = (kind: EntityKind, folder: string) => ({
  ...collectionOf(kind, folder),
  identifier_field: 'name',
  icon: icons[kind],
  summary: '{{name}}',
  slug: {
    template: '{{name}}',
    editable: ['create'],
    hint: idHint,
    pattern: [idPattern.source, `It ${idMessage}.`],
  },
  sortable_fields: ['name'],
  fields: [
    ...listFormFields(shapeOf(kind), findTargets).map((field) => fromBeat(kind, field)),
    body,
    ...knownOf(kind),
  ],
});

/** Whose kinds `site.yaml` lists, for they belong to its beat. */
const beatLists: Partial<Record<EntityKind, string>> = { company: 'companyKinds', project: 'projectKinds' };

function fromBeat(kind: EntityKind, field: FormField): FormField {
  const list = beatLists[kind];
  if (list === undefined || field.name !== 'kind') return field;
  const { name, label, hint, required } = field;
  const source = {
    collection: '_singletons',
    file: 'site',
    value_field: `${list}.*`,
    display_fields: [`${list}.*`],
  };
  return { name, label, hint, required, widget: 'relation', ...source, dropdown_threshold: 0 } as FormField;
}

const icons: Record<EntityKind, string> = {
  company: 'domain',
  institution: 'account_balance',
  project: 'construction',
  policy: 'gavel',
  figure: 'monitoring',
  deal: 'handshake',
  event: 'event',
  question: 'help',
  topic: 'sell',
  place: 'public',
  person: 'person',
  publisher: 'menu_book',
};

/** What a file does not say of itself. */
const knownOf = (kind?: EntityKind): FormField[] => [
  { name: kindField, widget: 'hidden', ...(kind && { default: kind }) },
  { name: namesField, widget: 'hidden' },
];

/** A reference may lead to things of several kinds, a relation to entries of one collection: so all are in one as well. */
const allEntities = (folder: string) => ({
  name: entityCollection,
  label: 'All entities',
  folder,
  path: `{{${kindField}}}/{{slug}}`,
  format: formatOf('topic'),
  identifier_field: 'name',
  hide: true,
  create: false,
  delete: false,
  fields: [{ name: 'name', label: 'Name', widget: 'string' }, ...knownOf()],
});

const findTargets: FindTargets = (targets) => {
  const [kind, ...others] = targets;
  if (kind !== undefined && others.length === 0) return { collection: kinds[kind as Kind].folder };
  const values = targets.length > 0 ? [...targets] : entityKinds;
  return { collection: entityCollection, filters: [{ field: kindField, values }] };
};

/** Every kind of file that the form reads and writes. */
export const formKinds: readonly (Kind | 'site')[] = [...allKinds, 'site'];
