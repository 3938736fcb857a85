/** The calendar of the published years, shared by the tests of this folder. */
import { arrangements } from '../../office/calendar/index.ts';
import { makeCalendar } from '../../src/calendar/calendar.ts';

export const calendar = makeCalendar(arrangements);
