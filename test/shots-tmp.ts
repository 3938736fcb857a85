import { readFileSync } from 'node:fs';
import { openBrowser, axeFindings } from './support/browser.ts';
const demo = JSON.parse(readFileSync('/tmp/lead-demo/demo.json','utf8'));
const who = (l: string) => demo.persons.find((p: any) => p.login.startsWith(l));
const b = await openBrowser();
async function signIn(page: any, l: string, desk: boolean) { const p = who(l); await page.goto(demo.url + (desk ? '/desk/sign-in' : '/sign-in')); await page.fill('input[name=login]', p.login); await page.fill('input[name=password]', p.password); await Promise.all([page.waitForLoadState('networkidle'), page.click('main button[type=submit], form button[type=submit]')]); await page.waitForTimeout(800); }
const shots: any[] = [];
for (const [lang, vw, scale] of [['zh', 1440, 0.6], ['en', 390, 1]] as const) {
  const ctx = await b.newContext({ viewport: { width: vw, height: 900 }, locale: lang === 'zh' ? 'zh-CN' : 'en-GB' });
  await ctx.addCookies([{ name: 'lang', value: lang, url: demo.url }]);
  const page = await ctx.newPage();
  page.on('pageerror', (e: any) => console.log('PAGEERROR', page.url(), e.message));
  page.on('console', (m: any) => m.type()==='error' && console.log('CONSOLE', page.url(), m.text().slice(0,200)));
  const shot = async (name: string) => { await page.screenshot({ path: `/tmp/shots/${name}-${lang}-${vw}.png`, fullPage: true }); const f = await axeFindings(page); console.log(name, lang, page.url(), f.length ? f.slice(0,6) : 'axe ok'); };
  for (const [n, p] of [['home','/'],['guides','/guides'],['guide','/guides/return-settlement'],['count','/guides/return-settlement/count'],['verify','/verify'],['track','/track'],['signin','/sign-in']]) { await page.goto(demo.url + p); await page.waitForTimeout(300); await shot(n); }
  await signIn(page, 'chen', false); await shot('after-signin');
  await page.goto(demo.url + '/cases'); await shot('mycases');
  await page.goto(demo.url + '/apply/return-settlement'); await shot('apply');
  await ctx.close();
}
const ctx = await b.newContext({ viewport: { width: 1440, height: 900 } }); await ctx.addCookies([{ name: 'lang', value: 'zh', url: demo.url }]);
const page = await ctx.newPage();
page.on('pageerror', (e: any) => console.log('PAGEERROR', page.url(), e.message));
page.on('console', (m: any) => m.type()==='error' && console.log('CONSOLE', page.url(), m.text().slice(0,200)));
const shot = async (name: string) => { await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true }); const f = await axeFindings(page); console.log(name, page.url(), f.length ? f.slice(0,6) : 'axe ok'); };
await signIn(page, 'zhou', true); await shot('desk-queue');
await page.goto(demo.url+'/desk'); await page.waitForTimeout(500);
const href = await page.locator('a[href*="/desk/cases/"]').first().getAttribute('href'); console.log(href);
await page.goto(demo.url + href); await page.waitForTimeout(800); await shot('desk-case');
await page.goto(demo.url + '/desk/registers/settlement-register'); await shot('desk-register');
await page.goto(demo.url + '/desk/calendar'); await shot('desk-calendar');
await page.goto(demo.url + '/desk/rules'); await shot('desk-rules');
await b.close();
