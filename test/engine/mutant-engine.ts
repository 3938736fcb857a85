/** Copies of the engine's answer to "may I?" in which one rule is forgotten. Made as the modules are read; no file is changed. */
import { registerHooks } from 'node:module';
import type { Engine } from './separation.ts';

interface Mutant {
  file: string;
  from: string;
  to: string;
}

/** What is forgotten, where, and what stands there instead. */
export const mutants: { readonly [name: string]: Mutant } = {
  'four eyes never hold': {
    file: 'permitted.ts',
    from: 'if (!clash) return undefined;',
    to: 'if (clash || !clash) return undefined;',
  },
  'two posts are as good as two people': {
    file: 'permitted.ts',
    from: 'eyes ?? (action.approves ? undefined : twoPosts(',
    to: 'eyes ?? (action ? undefined : twoPosts(',
  },
  'a deputy stands for nobody': {
    file: 'permitted.ts',
    from: `const people = [actor.id, ...(capacity.for ? [capacity.for] : [])];
  const apart`,
    to: `const people = [actor.id];
  const apart`,
  },
  'what a deputy did counts for the deputy alone': {
    file: 'permitted.ts',
    from: '(people.includes(act.by) || (act.for !== undefined && people.includes(act.for))) && apart.includes(act.action)',
    to: 'people.includes(act.by) && apart.includes(act.action)',
  },
  'what a deputy did counts for the absent alone': {
    file: 'permitted.ts',
    from: '(people.includes(act.by) || (act.for !== undefined && people.includes(act.for))) && apart.includes(act.action)',
    to: 'people.includes(act.for ?? act.by) && apart.includes(act.action)',
  },
  'the steps of an approval keep nobody apart': {
    file: 'permitted.ts',
    from: ', ...apartFrom(world, record, action, actor)]',
    to: ']',
  },
  'a delegate stands for nobody': {
    file: 'approvals.ts',
    from: 'seat.delegatedBy ? { for: seat.delegatedBy } : {}',
    to: '{}',
  },
  'one person signs twice': {
    file: 'approvals.ts',
    from: "return op === 'agree' && signedBefore(run, people) ? words.twice : undefined;",
    to: 'return undefined;',
  },
  'whoever sent it signs it': {
    file: 'approvals.ts',
    from: 'if (people.includes(run.startedBy)) return words.ownDraft;',
    to: '',
  },
};

const nameOf = (url: string | undefined): string | undefined =>
  url === undefined || !URL.canParse(url) ? undefined : (new URL(url).searchParams.get('mutant') ?? undefined);

/** A module read for a mutant reads the engine's other modules for the same mutant. */
export function hookMutants(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const mutant = nameOf(context.parentURL);
      if (!mutant || nameOf(found.url) || !found.url.includes('/src/engine/')) return found;
      return { ...found, url: `${found.url}?mutant=${encodeURIComponent(mutant)}` };
    },
    load(url, context, next) {
      const found = next(url, context);
      const mutant = mutants[nameOf(url) ?? ''];
      if (!mutant || !new URL(url).pathname.endsWith(`/src/engine/${mutant.file}`)) return found;
      const text = found.source instanceof Uint8Array ? new TextDecoder().decode(found.source) : String(found.source);
      if (text.split(mutant.from).length !== 2) throw new Error(`${mutant.file} does not hold once: ${mutant.from}`);
      return { ...found, source: text.replace(mutant.from, () => mutant.to) };
    },
  });
}

/** The engine as it is, or a mutant of it. */
export async function engineOf(name?: string): Promise<Engine> {
  const query = name === undefined ? '' : `?mutant=${encodeURIComponent(name)}`;
  const [permitted, approvals] = await Promise.all([
    import(`../../src/engine/permitted.ts${query}`),
    import(`../../src/engine/approvals.ts${query}`),
  ]);
  return { ...permitted, ...approvals } as Engine;
}
