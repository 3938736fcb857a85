/** Every route and who may call it, as a document. */
import { roles } from '../../language/action.ts';
import type { LawBook } from '../../server/law-book.ts';
import { type RouteWho, routePowers } from '../../server/route-powers.ts';
import { code, page, table } from './markdown.ts';

const words: { readonly [who in Extract<RouteWho, string>]: string } = {
  anyone: '任何人 · anyone',
  'signed-in': '登录的人 · whoever is signed in',
  desk: '申请人以外 · everybody but applicants',
  staff: '本办人员 · people of the office',
};

export function routePowersPage(book: LawBook): string {
  const named = (who: RouteWho) =>
    typeof who === 'string'
      ? words[who]
      : roles
          .filter((role) => who.includes(role))
          .map((role) => Object.values(book.nameWho({ role })).join(' · '))
          .join('<br>');
  const rows = [...routePowers].map(([route, who]) => {
    const [method = '', path = ''] = route.split(' ');
    return [method, code(path), named(who)];
  });
  return page('接口：谁能调用 · Routes: who may call them', [
    {
      body: '办件上能看什么、办什么，再由办件自己的规则决定。\n\nWhat one sees or does on a case is decided after this, by the rules of the case.',
    },
    { body: table(['', '地址 · path', '谁 · who'], rows) },
  ]);
}
