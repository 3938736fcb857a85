/** An office with its pages for browser tests: the built web client, real PostgreSQL, people who sign in by password. */
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startWithPages } from '../../src/main.ts';
import { hashPassword } from '../../src/server/passwords.ts';
import type { RunningOffice } from '../../src/server/start.ts';
import { addPerson } from '../../src/store/people.ts';
import { useDatabase } from './database.ts';
import { addTestPerson, overHttp, type TestOffice, testPassword } from './office.ts';
import { makeTempFolder, removeFolder } from './temp-folder.ts';

export interface WebOffice {
  running: RunningOffice;
  url: string;
  addStaff(login: string, name: string, posts: readonly { role: string; body: string }[]): Promise<void>;
  moveTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** @param demo false: staff need a second factor, and nobody moves the clock */
export async function useWebOffice(clock: string, officeFolder?: string, demo = true): Promise<WebOffice> {
  const database = await useDatabase();
  const dataDir = makeTempFolder();
  const running = await startWithPages({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    demo,
    clock,
    ...(officeFolder ? { officeFolder } : {}),
    urls: database,
    log: pino({ level: 'silent' }),
  });
  const passwordHash = await hashPassword(testPassword);
  return {
    running,
    url: running.url,
    async addStaff(login, name, posts) {
      await addPerson(running.office.pool, {
        id: randomUUID(),
        login,
        name,
        kind: 'staff',
        passwordHash,
        posts,
        now: running.office.clock.now(),
        today: '2025-01-01',
      });
    },
    async moveTo(instant) {
      const response = await fetch(new URL('/api/demo/clock', running.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: instant }),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async close() {
      await running.stop();
      await database.close();
      removeFolder(dataDir);
    },
  };
}

/** The same office as tests without a browser have it. Its people have sessions, so that a page can be theirs. */
export const asTestOffice = ({ running, url, moveTo, close }: WebOffice): TestOffice => ({
  running,
  url,
  nobody: overHttp(url),
  person: (name, posts = []) => addTestPerson(running, name, posts, 'session'),
  loginOf: (person) => Promise.resolve(`${person}@test.example`),
  moveTo,
  close,
});

/** A fresh visitor: phone or desk, language, with or without script. Errors of the page are collected. */
export async function visitor(
  browser: Browser,
  url: string,
  given: { lang: 'zh' | 'en'; width: number; script?: boolean },
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width: given.width, height: 900 },
    javaScriptEnabled: given.script ?? true,
    acceptDownloads: true,
  });
  await context.addCookies([{ name: 'lang', value: given.lang, url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|hydrat/i.test(message.text()))
      errors.push(`${page.url()}: ${message.text()}`);
  });
  return { page, context, errors };
}
