/** Papers: the report returned with what to mend, its acceptance, the transfer of a deviation. */
import { field, input, ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import { both, caseLine, letter, line, opinions2013 } from '../shared/reporting.ts';
import { lines } from './facts.ts';

const subject = [caseLine, line('批件号', 'Approval', field('trip')), line('团组', 'Delegation', field('title'))];

export const papers: { readonly [id: string]: Paper } = {
  'return-notice': {
    ...letter,
    kind: 'correction',
    title: both('出访报告退回通知', 'Return of a trip report'),
    body: [
      both(
        '“{form.title}”的出访报告还要修改，内容一次说全。请在{setting.report.reviseDays}个工作日内改好并由单位负责人签报，最后一天为{clock.revise.due}。',
        'The report on {form.title} needs mending; this is the full list. Mend it within {setting.report.reviseDays} working days and have it signed by the unit’s leader, until {clock.revise.due}.',
      ),
    ],
    parts: { items: input('items'), lastDay: ref('clock.revise.due') },
    fields: subject,
    basis: [opinions2013],
  },
  acceptance: {
    ...letter,
    number: { taken: 'report' },
    kind: 'notice',
    title: both('出访报告通过通知', 'Acceptance of a trip report'),
    body: [
      both(
        '“{form.title}”的出访报告已通过。请在单位内部公开实际日期、国家、活动、费用和报告，不少于{setting.report.shownDays}个工作日；证件号码和对方私人联系方式不公开，涉密内容依法不公开并写明依据。',
        'The report on {form.title} is accepted. Show dates, countries, meetings, cost and report in the unit for at least {setting.report.shownDays} working days; without numbers of documents and private contacts, and without classified parts, whose legal basis is stated.',
      ),
    ],
    sections: [
      {
        heading: both('与批准不符的地方', 'Deviations from the approval'),
        each: lines,
        show: { gt: [{ count: lines }, 0] },
      },
    ],
    fields: [
      ...subject,
      line('实际离境', 'Actual exit', field('actualExit')),
      line('实际入境', 'Actual entry', field('actualEntry')),
    ],
    basis: [opinions2013],
  },
  transfer: {
    ...letter,
    kind: 'transfer',
    title: both('移送函', 'Letter of transfer'),
    addressee: both('纪检监察机关', 'Discipline inspection'),
    body: [
      both(
        '“{form.title}”的实际执行与批准不符，说明不能成立，现移送纪检监察机关处理。本办只登记移送，不作认定。',
        'What was done on {form.title} differs from the approval and the explanation does not hold; the matter goes to the discipline inspection. We record the transfer and find nothing ourselves.',
      ),
    ],
    parts: { items: lines, reasons: input('reasons'), competentBody: both('纪检监察机关', 'Discipline inspection') },
    fields: subject,
    basis: [opinions2013],
  },
};
