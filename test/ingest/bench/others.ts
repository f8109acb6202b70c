import {
  cards,
  comments,
  cookieWall,
  footer,
  head,
  listOf,
  menu,
  scripts,
  shareBar,
  teaser,
  teaserLinks,
  voice,
} from './chrome.ts'
import { bank, buses, ferry, glass, type Page, paragraphs, school, soup } from './stories.ts'

const TABLE = [
  ['Line', 'Buses counted', 'On time', 'Average delay'],
  ['4', '412', '71%', '2.1 min'],
  ['9', '388', '66%', '3.4 min'],
  ['14', '530', '44%', '7.5 min'],
  ['21', '297', '69%', '2.8 min'],
  ['30', '773', '63%', '3.9 min'],
]
const TIPS = [
  'Take the early boat: at 6:40 there are rarely more than twelve people on board.',
  'Bring cash, because the machine on Pell has been broken since August.',
  'Bicycles cost 2.50, and only eight fit on deck.',
]
const INGREDIENTS = [
  '500 g dried white beans',
  '2 onions',
  '3 tablespoons of oil',
  '2 teaspoons of smoked paprika',
  '1.5 litres of vegetable stock',
  '1 bay leaf',
]

const ARABIC = [
  'أعلنت لجنة الميناء يوم الثلاثاء أن 214 قاربا غادرت الرصيف القديم منذ الربيع، وأن أعمال الإصلاح ستبدأ قبل نهاية العام.',
  'وقالت رئيسة اللجنة إنها لا تعرف بعد كم ستكلف الإصلاحات، لكن التقدير الأول بلغ ثلاثة ملايين، وهو أكثر بكثير مما كان مخططا له.',
  'ولم يكن الصيادون الذين ينتظرون منذ عامين رافعة جديدة راضين عن ذلك، إذ قالوا إن هذا هو الوعد الرابع على التوالي.',
  'ومن المقرر إجراء التصويت الأسبوع المقبل، ويريد السكان أن يبقى الشارع مفتوحا أمام المارة طوال مدة الأشغال.',
]
const GERMAN = [
  'Der Hafenausschuss hat am Dienstag mitgeteilt, dass seit dem Frühjahr 214 Boote den alten Kai verlassen haben. Die meisten liegen nun im Südbecken.',
  'Die erste Schätzung für die Reparatur lag bei 3,4 Millionen Euro, „weit mehr, als irgendjemand geplant hatte“, sagte die Vorsitzende Greta Holm.',
  'Über die größere Lösung mit zwei Kränen muss der Rat nächste Woche abstimmen. Viele Anwohner hörten davon zum ersten Mal.',
  'Sie möchten, dass die Straße während der Arbeiten für Fußgänger geöffnet bleibt. Eine Liste mit 612 Unterschriften liegt im Rathaus aus.',
]
const KOREAN = [
  '항만위원회는 화요일 봄 이후 낡은 부두를 떠난 배가 214척에 이른다고 밝혔다. 대부분은 지금 남쪽 수역에 정박해 있다.',
  '위원장은 수리에 얼마가 들지 아직 모르지만 첫 추산은 34억 원으로, 누구의 예상보다도 훨씬 많았다고 말했다.',
  '2년째 새 기중기를 기다려 온 어민들은 시큰둥한 반응을 보였다. 이들은 이번이 벌써 네 번째 약속이라고 말했다.',
  '표결은 다음 주로 예정돼 있다. 주민들은 공사 기간에도 보행자가 다닐 수 있도록 길을 열어 두기를 바란다.',
]

const row = (cells: readonly string[], tag: string): string =>
  `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`

/** Everything that is not the page of a news site: blogs, releases, forums, old and broken markup, other scripts. */
export const others: Page[] = [
  {
    name: 'blog',
    body: school.body,
    html: `${head(school.title, 'A teacher’s notebook')}<body class="home blog"><div id="header"><h1><a href="/">A teacher’s notebook</a></h1><p class="description">Thoughts from room 12</p></div>
<div id="content"><div class="post"><h2 class="posttitle"><a href="/p/1">${school.title}</a></h2><small>June 28th, 2024 by dario</small><div class="entry">${paragraphs(school.body)}</div><p class="postmetadata">Filed under <a>School</a> | <a href="#c">12 Comments »</a></p></div>
<div id="commentblock"><h3>12 Responses</h3><ol>${listOf(12, i => `<li><cite>guest${i}</cite> Says:<br><small>June ${i + 1}th, 2024 at 9:1${i % 10} am</small><p>${voice(i)}</p></li>`)}</ol></div></div>
<div id="sidebar"><ul><li><h2>Pages</h2><ul>${menu(5)}</ul></li><li><h2>Blogroll</h2><ul>${teaserLinks(7)}</ul></li></ul></div></body></html>`,
  },
  {
    name: 'recipe',
    body: [soup.standfirst, ...soup.body.slice(0, 2), 'Ingredients', ...INGREDIENTS, 'Method', ...soup.body.slice(2)],
    html: `${head(soup.title, 'Voll & satt')}<body>${cookieWall}<nav>${menu()}</nav><article><h1>${soup.title}</h1><p class="dek">${soup.standfirst}</p><div class="author-box">Annika Voll · 13 November 2022 · <a href="#r">Jump to recipe</a> · <a>Pin</a></div>
<div class="post-content">${paragraphs(soup.body.slice(0, 2))}<figure><img src="s.jpg"><figcaption>${soup.caption}</figcaption></figure><h2>Ingredients</h2><ul class="ingredients">${INGREDIENTS.map(item => `<li>${item}</li>`).join('')}</ul>
<h2>Method</h2>${paragraphs(soup.body.slice(2))}</div><div class="rating">Rating: 4.8 from 212 votes</div></article>
<section id="comments"><h3>Comments</h3>${comments(8)}</section><section class="you-might-like"><h2>You may also like</h2>${cards(4)}</section>${footer('Voll & satt')}</body></html>`,
  },
  {
    name: 'list article',
    body: [
      buses.body[0],
      '1. Sit upstairs',
      buses.body[3],
      '2. Take the early one',
      buses.body[4],
      '3. Walk',
      buses.body[5],
    ],
    html: `${head('Three ways to be on time', 'City Observer')}<body><div class="nav">${menu()}</div><div class="main-col"><h1>Three ways to be on time</h1><div class="info">By Priya Kessling | 22.05.2023 | 3 min read</div>
<div class="text"><p>${buses.body[0]}</p><h2>1. Sit upstairs</h2><p>${buses.body[3]}</p><h2>2. Take the early one</h2><p>${buses.body[4]}</p><p><strong>Read also:</strong> <a href="/9">Seven walks for a wet Sunday</a></p><h2>3. Walk</h2><p>${buses.body[5]}</p></div>
<div class="social-links"><a>Share</a><a>Tweet</a><a>Pin it</a></div></div><div class="side-col"><h3>Most read</h3><ol>${teaserLinks(10)}</ol></div>${footer('City Observer')}</body></html>`,
  },
  {
    name: 'table-heavy',
    body: [buses.body[0], buses.body[1], ...TABLE.map(cells => cells.join(' ')), buses.body[2], ...TIPS, buses.body[6]],
    html: `${head(buses.title, 'City Observer')}<body><header>${menu()}</header><main><article><h1>${buses.title}</h1><p class="byline">By Priya Kessling</p><div class="body">${paragraphs(buses.body.slice(0, 2))}
<table class="data"><thead>${row(TABLE[0], 'th')}</thead><tbody>${TABLE.slice(1)
      .map(cells => row(cells, 'td'))
      .join('\n')}</tbody></table>
<p>${buses.body[2]}</p><ul>${TIPS.map(tip => `<li>${tip}</li>`).join('')}</ul><p>${buses.body[6]}</p></div></article></main><aside class="sidebar">${cards(3)}</aside>${footer('City Observer')}</body></html>`,
  },
  {
    name: 'only divs and br',
    body: ferry.body,
    html: `${head(ferry.title, 'Sound Post')}<body><div class="m">${menu(7, '', ' | ')}</div><div><div><div class="h">${ferry.title}</div><div class="d">17.10.2024 06:45</div>
<div>${ferry.body.join('<br><br>\n')}</div></div><div class="r">${teaserLinks(8, 0, '', '<br>')}</div></div><div class="b">Sound Post, 4 Quay Street | Imprint | Privacy</div></body></html>`,
  },
  {
    name: 'old table layout',
    body: glass.body,
    html: `<html><head><title>${glass.title}</title></head><body bgcolor="#ffffff"><table width="780" border="0"><tr><td colspan="3"><img src="logo.gif"></td></tr>
<tr><td width="140" valign="top"><font size="2">${menu(10, '', '<br>')}</font></td>
<td width="480" valign="top"><font face="Arial" size="5"><b>${glass.title}</b></font><br><font size="1">Tuesday, March 5, 2024</font><p><font size="3">${glass.body.join('</font></p>\n<p><font size="3">')}</font></p></td>
<td width="160" valign="top"><table bgcolor="#eeeeee"><tr><td><b>Latest</b></td></tr>${listOf(8, i => `<tr><td><font size="1"><a href="/${i}">${teaser(i)}</a></font></td></tr>`)}</table></td></tr>
<tr><td colspan="3" align="center"><font size="1">Copyright 2024 Brennwick Glass Museum. Webmaster: info@museum.example</font></td></tr></table></body></html>`,
  },
  {
    name: 'press release',
    body: [
      `BRENNWICK, 5 March 2024 – ${glass.body[1]}`,
      ...glass.body.slice(2, 5),
      'About the works',
      'The Brennwick glassworks was founded in 1884 and made window glass, bottles and, from 1956, lenses for lighthouses.',
    ],
    html: `${head(glass.title, 'Wire of Releases')}<body><div class="hdr">${menu(6, '<span>', '</span>')}</div><div class="release-container"><div class="release-header"><h1>${glass.title}</h1><p class="mb-no">Mar 05, 2024, 14:10 GMT</p><div>News provided by <a>Brennwick Holding</a></div>${shareBar}</div>
<div class="release-body"><p>BRENNWICK, 5 March 2024 – ${glass.body[1]}</p>${paragraphs(glass.body.slice(2, 5))}<p><b>About the works</b><br>The Brennwick glassworks was founded in 1884 and made window glass, bottles and, from 1956, lenses for lighthouses.</p>
<p><b>Media contact:</b><br>Ida Tann<br>+44 20 7946 0133<br>press@brennwick.example</p></div></div><div class="more-from"><h3>Also from this source</h3>${cards(2)}</div>${footer('Wire of Releases')}</body></html>`,
  },
  {
    name: 'forum thread',
    body: [school.body[0], school.body[1], school.body[3], school.body[4]],
    html: `${head('No bells, one year on', 'Parents’ board')}<body><div class="crumbs"><a>Board</a> » <a>Schools</a> » <a>Marl Hill</a></div><h1>No bells, one year on</h1><div class="thread">
${[0, 1, 3, 4].map((k, i) => `<div class="message"><div class="user"><a>parent_${i}</a><br>Posts: ${40 + i}<br>Joined: 2019</div><div class="msg-body">${school.body[k]}</div><div class="msg-foot"><a>Quote</a> <a>Report</a></div></div>`).join('\n')}
</div><div class="pager"><a>1</a> <a>2</a> <a>3</a></div></body></html>`,
  },
  {
    name: 'right to left',
    body: ARABIC,
    html: `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>لجنة الميناء: 214 قاربا غادرت الرصيف القديم</title></head><body><nav><ul>${['الرئيسية', 'أخبار', 'رياضة', 'اقتصاد', 'ثقافة'].map(name => `<li><a href="/x">${name}</a></li>`).join('')}</ul></nav>
<div class="article-wrap"><h1>لجنة الميناء: 214 قاربا غادرت الرصيف القديم</h1><div class="pub-date">نشر في 12 مارس 2024</div><div class="txt">${paragraphs(ARABIC)}</div><div class="tags-wrap"><a>ميناء</a><a>صيد</a></div></div>
<div class="most"><h3>الأكثر قراءة</h3><ul>${listOf(6, i => `<li><a href="/${i}">المجلس يوافق على خطة الأشجار الجديدة في المدينة القديمة ${i + 1}</a></li>`)}</ul></div><footer>جميع الحقوق محفوظة © 2024</footer></body></html>`,
  },
  {
    name: 'German',
    body: GERMAN,
    html: `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>214 Boote haben den alten Kai verlassen - Küstenblatt</title>${scripts}</head><body><header><ul>${['Startseite', 'Politik', 'Wirtschaft', 'Kultur', 'Sport', 'Abo'].map(name => `<li><a href="/x">${name}</a></li>`).join('')}</ul></header>
<article class="artikel"><span class="dachzeile">Hafen</span><h1>214 Boote haben den alten Kai verlassen</h1><p class="autor">Von Jens Timm</p><p class="datum">Stand: 12.03.2024, 08:15 Uhr</p>
${paragraphs(GERMAN.slice(0, 2))}<div class="teaserbox"><strong>Lesen Sie auch</strong><a href="/1">So wird das Wetter am Wochenende an der Küste</a></div>${paragraphs(GERMAN.slice(2))}
<div class="kommentare"><h3>Kommentare (14)</h3>${listOf(6, i => `<div><b>Leser${i}</b><p>Das war doch seit Jahren abzusehen, und jetzt tun alle so, als käme es überraschend.</p></div>`)}</div></article>
<footer><a>Impressum</a> <a>Datenschutz</a> © Küstenblatt 2024</footer></body></html>`,
  },
  {
    name: 'Korean',
    body: KOREAN,
    html: `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>낡은 부두 떠난 배 214척 - 항구일보</title></head><body><div id="gnb"><ul>${['정치', '경제', '사회', '문화', '스포츠'].map(name => `<li><a href="/x">${name}</a></li>`).join('')}</ul></div>
<div id="articleWrap"><h1 class="tit">낡은 부두 떠난 배 214척</h1><div class="info"><span>김하늘 기자</span> <span>입력 2024.03.12 08:15</span></div><div id="articleBody">${KOREAN.map(line => `${line}<br><br>`).join('\n')}</div>
<p class="copy">저작권자 © 항구일보 무단전재 및 재배포 금지</p></div><div class="rank"><h3>많이 본 뉴스</h3><ol>${listOf(6, i => `<li><a href="/${i}">구시가지에 나무 300그루 심는다 ${i + 1}</a></li>`)}</ol></div></body></html>`,
  },
  {
    name: 'text in JSON-LD only',
    body: bank.body,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${bank.title}</title><script type="application/ld+json">${JSON.stringify(
      {
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'Ledger' },
          {
            '@type': 'NewsArticle',
            headline: bank.title,
            datePublished: bank.date,
            author: { name: bank.author },
            articleBody: bank.body.join('\n\n'),
          },
        ],
      },
    )}</script></head>
<body><div id="root"><div class="spinner">Loading…</div></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/app.js"></script></body></html>`,
  },
  {
    name: 'one of several pages',
    body: school.body.slice(0, 3),
    html: `${head(school.title, 'Weekly')}<body><nav>${menu()}</nav><article><h1>${school.title}</h1><p class="page-no">Page 1 of 3</p>${paragraphs(school.body.slice(0, 3))}<ul class="pagination"><li>1</li><li><a href="?p=2">2</a></li><li><a href="?p=3">3</a></li><li><a href="?p=2">Next page</a></li></ul></article><div class="box">${teaserLinks(9, 2, '<p>', '</p>')}</div>${footer('Weekly')}</body></html>`,
  },
  {
    name: 'broken markup',
    body: ferry.body,
    html: `<html><head><title>${ferry.title}</title><body><div class=top><a href=/>Home<a href=/n>News<a href=/s>Sport</div><div class=story><h1>${ferry.title}</h2><div class=by>Mirela Osterhaus<p>${ferry.body[0]}<p>${ferry.body[1]}<div><p>${ferry.body[2]}</span></div></p><p><b>${ferry.body[3]}<p>${ferry.body[4]}</b><p>${ferry.body[5]}<p>${ferry.body[6]}</div></div>
<div class=links><ul><li><a href=/1>${teaser(0)}<li><a href=/2>${teaser(1)}<li><a href=/3>${teaser(2)}</ul><div>© 2024`,
  },
  {
    name: 'short item between large boxes',
    body: [ferry.body[0]],
    html: `${head('Ferry sails all winter', 'Sound Post')}<body><nav>${menu()}</nav><div class="content"><div class="item"><h1>Ferry sails all winter</h1><span class="date">17 Oct 2024</span><p>${ferry.body[0]}</p></div>
<div class="about-box"><h3>About us</h3><p>The Sound Post has been the paper of the islands since 1921. It is owned by its 2,300 readers and employs nine reporters, two photographers and a cat.</p></div>${cards(12)}</div>${footer('Sound Post')}</body></html>`,
  },
  {
    name: 'paragraphs in sections with quotes and a box of facts',
    body: [
      school.standfirst,
      school.body[0],
      school.body[1],
      'In numbers',
      '58 teachers',
      '640 pupils',
      '27 points more in mathematics',
      school.body[2],
      school.body[3],
      'Parents are not of one mind',
      school.body[4],
      school.body[5],
    ],
    html: `${head(school.title, 'Marl Courier')}<body>${cookieWall}<div class="page"><div class="navigation-bar">${menu()}</div><div class="article-page"><div class="headline-wrap"><h1>${school.title}</h1><div class="summary">${school.standfirst}</div></div><div class="credits">Text: Dario Quint, Photos: Ana Lodge</div>
<div class="section">${paragraphs(school.body.slice(0, 2))}</div><div class="section fact-box"><h3>In numbers</h3><ul><li>58 teachers</li><li>640 pupils</li><li>27 points more in mathematics</li></ul></div>
<div class="section"><blockquote><p>${school.body[2]}</p></blockquote><p>${school.body[3]}</p></div><aside class="pullquote">“We wanted quieter corridors.”</aside><div class="section"><h2>Parents are not of one mind</h2>${paragraphs(school.body.slice(4))}</div>
<div class="author-bio"><img src="/d.jpg"><p>Dario Quint has covered schools for the Courier since 2015.</p></div><div class="outbrain"><h4>From the web</h4>${cards(6, 3)}</div></div></div>${footer('Marl Courier')}</body></html>`,
  },
]
