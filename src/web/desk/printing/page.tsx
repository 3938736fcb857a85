/** Papers to print: issued and ready, not yet handed over or sent. Chosen ones come as one file, each on a new sheet. */
import { IconPrinter } from '@tabler/icons-react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { shortDate } from '../../ui/clock/words.ts';
import parts from '../parts/parts.module.css';
import { Button, Empty, Message } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './printing.module.css';

export async function loader(args: LoaderFunctionArgs) {
  return withDesk(args, async (api) => ({
    ...(await api.papersToPrint()),
    none: new URL(args.request.url).searchParams.has('none'),
  }));
}

export default function PrintingPage() {
  const { items, more, none } = useLoaderData<typeof loader>();
  const { lang, say, t } = useWords();
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>{say('待打印文书', 'Papers to print')}</h1>
          <p className={parts.lead}>
            {say(
              '已经签发、还没有交给或寄给申请人的文书。选中的合成一个文件，每份从新的一张纸开始。',
              'Issued, but not yet handed over or sent. The chosen ones come as one file, each on a new sheet.',
            )}
          </p>
        </div>
      </div>
      {none && (
        <Message light="soon" role="status">
          <p>{say('先选要打印的文书。', 'Choose the papers to print first.')}</p>
        </Message>
      )}
      {items.length === 0 ? (
        <Empty title={say('没有待打印的文书', 'Nothing to print')}>
          {say('签发的文书在这里等着，直到登记送达。', 'Issued papers wait here until their delivery is recorded.')}
        </Empty>
      ) : (
        <form
          method="post"
          action="/desk/printing/print"
          target="_blank"
          className={`${parts.panel} ${parts.padded}`}
          rel="noopener"
        >
          <div className={parts.tableWrap}>
            <table className={parts.table}>
              <thead>
                <tr>
                  <th scope="col">{say('选', 'Choose')}</th>
                  <th scope="col">{say('文书', 'Paper')}</th>
                  <th scope="col">{say('文号', 'Number')}</th>
                  <th scope="col">{say('申请人', 'Applicant')}</th>
                  <th scope="col">{say('办件', 'Case')}</th>
                  <th scope="col">{say('签发日', 'Issued')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((paper) => (
                  <tr key={paper.id}>
                    <td>
                      <input
                        type="checkbox"
                        name="paper"
                        value={paper.id}
                        aria-label={`${t(paper.title)} ${paper.number}`}
                      />
                    </td>
                    <td>
                      <a href={paper.url} target="_blank" rel="noreferrer">
                        {t(paper.title)}
                      </a>
                    </td>
                    <td className="q-no">{paper.number}</td>
                    <td>{paper.applicant}</td>
                    <td>
                      <Link className="q-no" to={`/desk/cases/${paper.caseId}`}>
                        {paper.caseNumber}
                      </Link>
                    </td>
                    <td>
                      <time className="q-no" dateTime={paper.issuedOn}>
                        {shortDate(paper.issuedOn, lang)}
                      </time>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={parts.note}>
            {more && say('只列最新的 100 份。', 'Only the latest 100 are listed. ')}
            {say('打印件是副本；签章在原文件里。', 'The print is a copy; the signature is in the original file.')}
          </p>
          <Button type="submit" kind="main">
            <IconPrinter size={17} stroke={1.75} aria-hidden="true" />
            {say('合成一个文件打印', 'Print as one file')}
          </Button>
        </form>
      )}
    </div>
  );
}

export function meta() {
  return [{ title: '待打印文书 Papers to print · Qiao' }];
}

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
