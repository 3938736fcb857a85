/** What the page that works offline says, in both languages. */

const say = (zh: string, en: string) => `<span lang="zh-CN">${zh}</span><span lang="en">${en}</span>`;

const cannotKnow = [
  say(
    '检查点以后的事：此后被撤销、换发或作废，要上网再查一次。',
    'Anything after the checkpoint: whether the paper was revoked, replaced or voided later. Ask again online.',
  ),
  say(
    '公钥是不是本办的：请与本办网站或来函上的那一行比对。',
    'Whether the key is the office’s: compare it with the line on the office’s website or in its letters.',
  ),
  say('PDF 里的电子签名：用看 PDF 的软件核对。', 'The digital signature inside the PDF: a PDF reader checks that one.'),
];

/** @param office its name. @param vkey public key of the log. Both are HTML already. */
export function offlineBody(office: { zh: string; en: string }, vkey: string, demo: boolean): string {
  const demoLine = `<p class="demo">${say('演示办公室，数据都是虚构的。', 'A demo office; all data are invented.')}</p>`;
  return `<header>${demo ? demoLine : ''}<div>
<span class="mark" aria-hidden="true"><b lang="zh-CN">侨</b><svg viewBox="0 0 254 36"><path d="M0 35 Q127 -1 254 35 Q127 13 0 35 Z"/></svg></span>
<p>${say(office.zh, office.en)}</p>
<button type="button" id="language"><span lang="zh-CN">English</span><span lang="en">中文</span></button>
</div></header>
<main>
<h1>${say('离线核验文书', 'Check a paper offline')}</h1>
<p class="lead">${say(
    '选文书的 PDF 和它的证明文件，就在这台设备上核对，什么也不发出去，断网也行。',
    'Choose the paper’s PDF and its proof file. They are compared on this device; nothing is sent, and no network is needed.',
  )}</p>
<form id="form">
<div class="field"><label for="paper">${say('文书（PDF）', 'The paper (PDF)')}</label>
<input type="file" id="paper" accept="application/pdf,.pdf" required></div>
<div class="field"><label for="proof">${say('证明文件（JSON）', 'The proof file (JSON)')}</label>
<p class="hint">${say('核验文书后，在结果页下载。', 'It is offered on the page that answers a check.')}</p>
<input type="file" id="proof" accept="application/json,.json" required></div>
<div class="field"><label for="key">${say('本办公开日志的公钥', 'Public key of the office’s log')}</label>
<p class="hint" id="key-hint">${say('已填好本办的公钥。换了来源的页面，请自己核对这一行。', 'Filled in by the office. If the page reached you another way, compare this line yourself.')}</p>
<textarea id="key" rows="3" spellcheck="false" aria-describedby="key-hint">${vkey}</textarea></div>
<button type="submit" class="main">${say('核对', 'Check')}</button>
</form>
<section id="result" hidden tabindex="-1" aria-labelledby="result-title">
<h2 id="result-title"></h2>
<p id="result-text"></p>
<dl id="result-rows"></dl>
</section>
<h2>${say('这一页不知道的', 'What this page cannot know')}</h2>
<ul>${cannotKnow.map((line) => `<li>${line}</li>`).join('')}</ul>
<p id="save" style="margin-top: 28px"><a class="button" href="/verify/offline.html" download="qiao-verify-offline.html">${say('把这一页存下来', 'Save this page')}</a></p>
</main>`;
}
