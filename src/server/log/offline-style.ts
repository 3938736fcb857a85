/** The look of the page that works offline: the portal's colours and sizes (visual language §3–5), without any file beside it. */
export const offlineStyle = `
:root { --paper: #F4F6F6; --surface: #FFFFFF; --line: #D6DEDF; --edge: #7B8A8F; --ink: #14212A; --ink2: #41505A; --ink3: #586771;
  --qing: #135067; --link: #115A78; --arch: #2E86A6; --focus: #0B6BA8; --ok: #2C8060; --soon: #9C6209; --late: #C2361C; }
@media (prefers-color-scheme: dark) { :root { --paper: #0D1518; --surface: #141E22; --line: #2A383E; --edge: #6B7D85; --ink: #E5ECEE;
  --ink2: #B1BFC5; --ink3: #8FA0A8; --qing: #1F718F; --link: #7CC3DC; --arch: #4FA9C8; --focus: #8AD4F0; --ok: #4FB389; --soon: #D79B2C; --late: #F0684E; } }
* { box-sizing: border-box; margin: 0; }
html[lang="zh-CN"] span[lang="en"], html[lang="en"] span[lang="zh-CN"] { display: none; }
body { background: var(--paper); color: var(--ink); font: 17px/1.7 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
header { background: var(--surface); border-bottom: 1px solid var(--line); }
header > div, main { max-width: 720px; margin: 0 auto; padding: 0 20px; }
header > div { display: flex; align-items: center; gap: 16px; min-height: 64px; }
.mark { flex: none; width: 40px; text-align: center; line-height: 1; }
.mark b { display: block; font: 600 28px/1 "Noto Serif SC", "Songti SC", "Source Han Serif SC", serif; }
.mark svg { display: block; width: 40px; height: 7px; fill: var(--arch); }
header p { flex: 1; line-height: 1.4; }
main { padding-top: 36px; padding-bottom: 60px; }
h1, h2 { font-family: "Noto Serif SC", "Songti SC", "Source Han Serif SC", serif; font-weight: 600; text-wrap: balance; }
h1 { font-size: 34px; line-height: 1.35; }
h2 { font-size: 22px; line-height: 1.45; margin: 40px 0 8px; }
.lead { margin: 12px 0 28px; color: var(--ink2); }
.field { margin-bottom: 24px; }
label { display: block; font-weight: 600; }
.hint { color: var(--ink3); font-size: 15px; line-height: 1.6; margin-bottom: 6px; }
input[type="file"], textarea { width: 100%; min-height: 44px; padding: 9px 12px; font: inherit; font-size: 15px; color: inherit; background: var(--surface); border: 1px solid var(--edge); border-radius: 4px; }
textarea { font-family: ui-monospace, "Noto Sans Mono", monospace; line-height: 1.5; overflow-wrap: anywhere; resize: vertical; }
button, .button { display: inline-block; min-height: 44px; padding: 8px 18px; font: inherit; font-weight: 600; line-height: 26px; text-decoration: none; border: 1px solid var(--edge); border-radius: 4px; background: var(--surface); color: var(--ink); cursor: pointer; }
button.main { width: 100%; min-height: 52px; background: var(--qing); border-color: var(--qing); color: #FFFFFF; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
#result { --tone: var(--late); margin: 32px 0 0; padding: 20px 24px; background: var(--surface); border: 1px solid var(--line); border-top: 5px solid var(--tone); border-radius: 8px; }
#result[data-result="good"] { --tone: var(--ok); }
#result[data-result="changed"] { --tone: var(--soon); }
#result h2 { margin: 0 0 4px; font-size: 26px; }
#result p { color: var(--ink2); }
dl > div { padding: 8px 0; border-top: 1px solid var(--line); line-height: 1.5; }
dl { margin-top: 16px; }
dt { color: var(--ink3); font-size: 15px; }
dd { overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
ul { padding-left: 1.2em; color: var(--ink2); }
li { margin: 6px 0; }
.demo { padding: 6px 20px; text-align: center; font-size: 14px; color: var(--ink2); border-bottom: 1px dashed var(--edge); }
@media (max-width: 36em) { h1 { font-size: 28px; } }
@media print { header button, form, #save { display: none; } body { background: none; } }
`;
