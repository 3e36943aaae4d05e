import { countByCoder, deleteCoder, findCoder, insertCoder, listCoders, updateCoder } from '#core/coders/coder-rows.ts';
import { freeName, sameName } from '#core/names.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import { coderColours } from '#shared/model/coder-colours.ts';
import type { Coder } from '#shared/model/coding.ts';
import type { CoderId, Guid } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

export type CoderService = ReturnType<typeof createCoderService>;

/** The people who code. Names are unique, compared without case. */
export function createCoderService({ db, history, environment }: OpenProject) {
  const get = (id: CoderId): Coder => {
    const coder = findCoder(db, id);
    if (!coder) throw new Problem('notFound', { what: 'coder' });
    return coder;
  };

  const uniqueName = (name: string, except?: CoderId): string => {
    const others = listCoders(db).filter((coder) => coder.id !== except);
    const names = others.map((coder) => coder.name);
    if (names.some((taken) => sameName(taken, name))) throw new Problem('nameTaken', { name, suggestion: freeName(name, names) });
    return name.trim();
  };

  const create = ({ name }: { name: string }): Coder =>
    history.record({ label: 'step.coderCreate', detail: { name } }, () => {
      const colour = coderColours[listCoders(db).length % coderColours.length] ?? '#5b6770';
      return insertCoder(db, { guid: environment.newGuid() as Guid, name: uniqueName(name), colour, createdAt: environment.now() });
    });

  return {
    get,
    create,

    list() {
      const counts = new Map(countByCoder(db).map((row) => [row.coderId, row]));
      return listCoders(db).map((coder) => {
        const count = counts.get(coder.id);
        return { ...coder, codings: count?.codings ?? 0, documentsDone: count?.documentsDone ?? 0 };
      });
    },

    findByName: (name: string): Coder | undefined => listCoders(db).find((coder) => sameName(coder.name, name)),

    update({ id, name, colour }: { id: CoderId; name?: string | undefined; colour?: string | undefined }) {
      const coder = get(id);
      history.record({ label: 'step.coderUpdate', detail: { name: name ?? coder.name } }, () =>
        updateCoder(db, { ...coder, name: name === undefined ? coder.name : uniqueName(name, id), colour: colour ?? coder.colour }),
      );
    },

    remove({ id }: { id: CoderId }) {
      const { name } = get(id);
      const count = countByCoder(db).find((row) => row.coderId === id)?.codings ?? 0;
      if (count > 0) throw new Problem('coderInUse', { name, count });
      history.record({ label: 'step.coderRemove', detail: { name } }, () => deleteCoder(db, id));
    },
  };
}
