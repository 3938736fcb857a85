/** A guide is the definition read aloud: nothing on this page is typed by hand. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { ProcedureView } from '../../../client/types.ts';
import { apiOf, orPage } from '../../ui/api.ts';
import { useLang, useRoot, useSay, useT } from '../../ui/lang.ts';
import bones from '../../ui/parts/page.module.css';
import { Crumbs, Title } from '../../ui/parts/page.tsx';
import { Flow } from './flow.tsx';
import styles from './guide.module.css';
import { Basis, Conditions, Data, Materials, Receive, Refusal, Settings } from './parts.tsx';
import { Rail } from './rail.tsx';
import { Steps } from './steps.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return { procedure: await orPage(request, apiOf(context).procedure(params.id ?? '')) };
}

export default function Guide() {
  const { procedure } = useLoaderData<typeof loader>();
  const say = useSay();
  const sections = [
    { id: 'who', title: say('谁可以办', 'Who can apply'), body: <Conditions procedure={procedure} /> },
    { id: 'bring', title: say('要带什么', 'What to bring'), body: <Materials procedure={procedure} /> },
    { id: 'steps', title: say('流程与期限', 'Steps and time limits'), body: <Steps procedure={procedure} /> },
    { id: 'receive', title: say('您会拿到什么', 'What you receive'), body: <Receive procedure={procedure} /> },
    { id: 'refused', title: say('如果不批', 'If it is refused'), body: <Refusal procedure={procedure} /> },
    { id: 'flow', title: say('流程图', 'Flow chart'), body: <Flow procedure={procedure} /> },
    { id: 'basis', title: say('依据', 'Legal basis'), body: <Basis procedure={procedure} /> },
    { id: 'settings', title: say('本市的设定', 'This city’s settings'), body: <Settings procedure={procedure} /> },
    { id: 'data', title: say('您的信息', 'Your data'), body: <Data procedure={procedure} /> },
  ].filter((section) => section.id !== 'settings' || procedure.settings.length > 0);
  return (
    <>
      <Head procedure={procedure} />
      <div className={`${bones.page} ${styles.columns}`}>
        <nav className={`${styles.contents} q-screen`} aria-label={say('本页内容', 'On this page')}>
          <ul>
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.text}>
          {sections.map((section) => (
            <section key={section.id} id={section.id} aria-labelledby={`${section.id}-title`}>
              <h2 className={bones.h2} id={`${section.id}-title`}>
                {section.title}
              </h2>
              {section.body}
            </section>
          ))}
        </div>
        <Rail procedure={procedure} />
      </div>
    </>
  );
}

function Head({ procedure }: { procedure: ProcedureView }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const duty = useRoot()?.office.duties.find((entry) => entry.id === procedure.duty);
  const crumbs = [
    { to: '/guides', text: say('办事指南', 'Services') },
    ...(duty ? [{ to: `/guides?duty=${duty.id}`, text: `${duty.number} ${t(duty.title)}` }] : []),
    { text: t(procedure.title) },
  ];
  return (
    <div className={bones.head}>
      <div className={bones.page}>
        <Title>{t(procedure.plainTitle)}</Title>
        <Crumbs label={say('您在这里', 'You are here')} items={crumbs} />
        <h1 className={bones.h1}>{t(procedure.plainTitle)}</h1>
        {procedure.title.zh !== t(procedure.plainTitle) && (
          <p className={styles.official} lang={lang === 'en' ? 'zh-CN' : undefined}>
            {procedure.title.zh}
          </p>
        )}
        <p className={bones.lead}>{t(procedure.summary)}</p>
        <dl className={styles.facts}>
          {procedure.facts.map((fact) => (
            <div key={fact.label.en}>
              <dt>{t(fact.label)}</dt>
              <dd>
                <strong>{t(fact.value)}</strong>
                {fact.note && <span>{t(fact.note)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
