/**
 * The public check in a real browser: a PDF that is dropped never leaves the reader; the answer offers its proof; the page saved to a
 * disk checks paper and proof without a network, finds one changed byte, and refuses a foreign key.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { makeNoteKey, readNoteKey } from '../../src/server/log/note.ts';
import { axeFindings, openBrowser } from '../support/browser.ts';
import { sound } from '../support/browser-steps.ts';
import { makeTempFolder, removeFolder } from '../support/temp-folder.ts';
import { visitor } from '../support/web-office.ts';
import { type IssuedOffice, useIssuedPaper } from './issued-paper.ts';

describe('a paper is checked by whoever holds it', () => {
  let issued: IssuedOffice;
  let browser: Browser;
  let folder: string;
  const at = (name: string) => join(folder, name);

  before(async () => {
    [issued, browser] = await Promise.all([useIssuedPaper(), openBrowser()]);
    folder = makeTempFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(at('paper.pdf'), issued.pdf);
    const changed = Uint8Array.from(issued.pdf);
    changed[5000] = (changed[5000] ?? 0) ^ 1;
    writeFileSync(at('changed.pdf'), changed);
  });
  after(async () => {
    await browser.close();
    await issued.close();
    removeFolder(folder);
  });

  const checkFile = async (page: Page, file: string) => {
    await page.goto(`${issued.url}/verify`);
    await page.locator('form[data-hash-file]:not([hidden])').waitFor();
    await page.locator('#file').setInputFiles(at(file));
    await page.locator('[data-result]').first().waitFor();
  };

  it('by dropping its file: only the hash is sent, and the answer offers the proof', async () => {
    const { page, context, errors } = await visitor(browser, issued.url, { lang: 'en', width: 390 });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await page.goto(`${issued.url}/verify`);
    await page.locator('form[data-hash-file]:not([hidden])').waitFor();
    await sound(page);
    await checkFile(page, 'paper.pdf');
    assert.equal(await page.locator('section[data-result]').getAttribute('data-result'), 'valid');
    await sound(page);
    assert.ok(sent.some((body) => body.includes(issued.sha256)));
    assert.ok(!sent.some((body) => body.includes('%PDF') || body.length > 400));
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the proof file' }).click();
    await (await download).saveAs(at('proof.json'));
    assert.equal(JSON.parse(readFileSync(at('proof.json'), 'utf8')).paper.sha256, issued.sha256);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('one changed byte is not found', async () => {
    const { page, context } = await visitor(browser, issued.url, { lang: 'zh', width: 1440 });
    await checkFile(page, 'changed.pdf');
    assert.equal(await page.locator('section[data-result]').getAttribute('data-result'), 'not-found');
    assert.match(await page.locator('section[data-result]').innerText(), /不是本办出具的原件/);
    await context.close();
  });

  it('without script the old way stays, and nothing else is shown', async () => {
    const { page, context } = await visitor(browser, issued.url, { lang: 'en', width: 390, script: false });
    await page.goto(`${issued.url}/verify`);
    assert.equal(await page.locator('form[data-hash-file]').isVisible(), false);
    await page.locator('main [name=number]').fill(issued.number);
    await page.locator('main [name=date]').fill(issued.issuedOn);
    await page.locator('main [name=code]').fill(issued.code);
    await page.locator('main form:not([data-hash-file]) button[type=submit]').click();
    await page.locator('section[data-result=valid]').waitFor();
    assert.match(await page.locator('main').innerText(), new RegExp(issued.sha256));
    await context.close();
  });

  const offline = async (page: Page, paper: string, key?: string) => {
    if (key !== undefined) await page.locator('#key').fill(key);
    await page.locator('#paper').setInputFiles(at(paper));
    await page.locator('#proof').setInputFiles(at('proof.json'));
    await page.locator('#form button').click();
    await page.locator('#result:not([hidden])').waitFor();
    return page.locator('#result');
  };

  it('on the page online, with nothing inline in it', async () => {
    const { page, context, errors } = await visitor(browser, issued.url, { lang: 'en', width: 390 });
    await page.goto(`${issued.url}/verify/offline?lang=en`);
    assert.deepEqual(await axeFindings(page), []);
    const result = await offline(page, 'paper.pdf');
    assert.match(await result.innerText(), /Genuine, and in the public log/);
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('on the saved page, from a disk, without a network', async () => {
    const { page, context, errors } = await visitor(browser, issued.url, { lang: 'zh', width: 1440 });
    await page.goto(`${issued.url}/verify/offline?lang=zh`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '把这一页存下来' }).click();
    await (await download).saveAs(at('offline.html'));
    await context.setOffline(true);
    await page.goto(`${pathToFileURL(at('offline.html'))}?lang=zh`);
    assert.deepEqual(await axeFindings(page), []);
    const good = await offline(page, 'paper.pdf');
    assert.equal(await good.getAttribute('data-result'), 'good');
    assert.match(await good.innerText(), /文书为真，已入公开日志/);
    const bad = await offline(page, 'changed.pdf');
    assert.equal(await bad.getAttribute('data-result'), 'bad');
    const stranger = readNoteKey(makeNoteKey('demo.qiao.example/log'))?.vkey ?? '';
    const foreign = await offline(page, 'paper.pdf', stranger);
    assert.match(await foreign.innerText(), /不是用这把公钥签的/);
    assert.deepEqual(errors, []);
    await context.close();
  });
});
