/** Posts of a body with the people on them. */
import type { PostView } from '../../../../client/types-admin.ts';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';

export function Posts({ posts }: { posts: readonly PostView[] }) {
  const { say, t } = useWords();
  if (posts.length === 0) return null;
  return (
    <dl className={css.posts}>
      {posts.map((post) => (
        <div key={post.role}>
          <dt>
            {t(post.title)}
            {post.seats !== undefined && (
              <span className={css.second}>
                {' '}
                {say(`限${post.seats}人`, `${post.seats} seat${post.seats > 1 ? 's' : ''}`)}
              </span>
            )}
          </dt>
          <dd>
            {post.holders.length === 0 ? (
              <span className={css.none}>{say('空缺', 'vacant')}</span>
            ) : (
              post.holders.map((holder) => (
                <span key={holder.id} className={css.holder}>
                  {holder.name}
                  {holder.away && (
                    <span className={css.second}>
                      {say(`（不在岗，${holder.away.deputy}代）`, ` (away; ${holder.away.deputy} stands in)`)}
                    </span>
                  )}
                </span>
              ))
            )}
            <span className={css.may}>{t(post.may)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
