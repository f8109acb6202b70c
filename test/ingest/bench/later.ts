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

/** Pages that were written after the rules of ingest were first tuned; their first scores stand in docs/measurements.md. */
export const later: Page[] = [
  {
    name: 'each paragraph in a component, ads between',
    body: [...glass.body],
    html: `${head(glass.title, 'Tri-County 7')}<body class="story page--with-sidebar has-ads">${scripts}<div class="global-nav">${menu(14, '<div class="global-nav__item">', '</div>')}</div>
<div class="layout layout--with-sidebar"><div class="layout__main"><div class="headline-component"><h1 class="headline">${glass.title}</h1></div>
<div class="byline-component"><div class="byline__photo"><img src="ta.jpg"></div><div class="byline__name">By ${glass.author}, Tri-County 7</div><div class="byline__stamp">Updated 2:44 PM GMT, Tue March 5, 2024</div></div>
<div class="social-share-component">${shareBar}</div>
${glass.body.map((line, i) => `<div class="paragraph-component inline-placeholder" data-i="${i}"><p class="paragraph">${i === 0 ? `<cite>BRENNWICK (TC7) — </cite>${line}` : line}</p></div>${i % 2 ? '<div class="ad-component" aria-label="ad"><div class="ad-feedback"><span>Ad Feedback</span></div></div>' : ''}${i === 2 ? `<div class="related-content related-content--article"><a href="/r"><div class="related-content__image"><img src="r.jpg"></div><p class="related-content__label">Related article</p><span class="related-content__headline">${teaser(3)}</span></a></div>` : ''}`).join('\n')}
<p class="copyright-line">Copyright 2024 Tri-County 7. All rights reserved.</p></div><div class="layout__sidebar"><h3>Trending</h3>${teaserLinks(8)}</div></div>${footer('Tri-County 7')}</body></html>`.replace(
      '<cite>BRENNWICK (TC7) — </cite>',
      '',
    ),
  },
  {
    name: 'whole page in a form, headline in a span',
    body: [...bank.body],
    html: `<html><head><title>${bank.title} - Ministry Monitor</title></head><body><form method="post" action="./x.aspx" id="aspnetForm"><div class="aspNetHidden"><input type="hidden" value="dDw"></div><div id="ctl00_top">${menu(11, '<a>', '</a> | ')}</div>
<table cellpadding="0"><tr><td id="ctl00_left" valign="top"><ul>${menu(8)}</ul></td><td id="ctl00_mid" valign="top"><span id="ctl00_lblTitle" class="ttl">${bank.title}</span><br><span id="ctl00_lblDate">Thursday, 12 September 2024</span><br>
<div id="ctl00_pnlBody">${bank.body.map(line => `<div style="text-align:justify">${line}</div><div>&nbsp;</div>`).join('\n')}</div><div><a>Print</a> <a>Send to a friend</a></div></td></tr></table><div id="ctl00_foot">Copyright 2024 Ministry Monitor | Designed by Pell Web</div></form></body></html>`,
  },
  {
    name: 'two columns, lead above the fold apart from the rest',
    body: [ferry.standfirst, ...ferry.body],
    html: `${head(ferry.title, 'Morgenpost')}<body><nav class="mega">${menu(14)}</nav><section class="hero"><div class="hero__inner"><span class="hero__tag">Islands</span><h1 class="hero__title">${ferry.title}</h1><p class="hero__lead">${ferry.standfirst}</p><div class="hero__info"><a>${ferry.author}</a><time>17 Oct 2024</time></div></div><div class="hero__image"><img src="h.jpg"></div></section>
<section class="story-grid"><div class="story-grid__text"><p class="first"><span class="dropcap">T</span>${ferry.body[0].slice(1)}</p>${paragraphs(ferry.body.slice(1, 5), ' class="par"')}<div class="promo-inline"><span>Podcast</span><a href="/pod">Listen: the winter boat</a></div>${paragraphs(ferry.body.slice(5), ' class="par"')}</div><div class="story-grid__rail"><h4>Latest</h4>${cards(5)}</div></section>
<section class="end"><h4>Read more from the islands</h4>${cards(4, 5)}</section>${footer('Morgenpost')}</body></html>`,
  },
  {
    name: 'paragraph classes with words of furniture',
    body: [...school.body],
    html: `${head(school.title, 'Daily Chalk')}<body><div id="menu-main">${menu()}</div><div id="main-content-with-sidebar"><h1>${school.title}</h1><div class="post-info">June 28, 2024 · Dario Quint</div>
${school.body.map((line, i) => `<p class="${['has-share-highlight', 'text-block promo-free', 'text-block social-quote', 'text-block'][i % 4]}">${line}</p>`).join('\n')}
<div class="subscribe-box"><p>Get the Daily Chalk in your inbox, once a week, and never miss a story about schools in the county.</p></div></div><div id="sidebar-right">${teaserLinks(9)}</div>${footer('Daily Chalk')}</body></html>`,
  },
  {
    name: 'related lines as bold links between paragraphs',
    body: [...buses.body],
    html: `${head(buses.title, 'NorthWest Now')}<body><header id="top"><ul>${menu()}</ul></header><div id="content"><article><h1>${buses.title}</h1><p class="author">Priya Kessling</p><p class="posted">Posted at 6:12 AM, May 22, 2023 and last updated 8:40 AM, May 22, 2023</p><div class="story__content">
<p>${buses.body[0]}</p><p><strong>RELATED: <a href="/1">${teaser(7)}</a></strong></p><p>${buses.body[1]}</p><p>${buses.body[2]}</p><p><b><a href="/2">WATCH: ${teaser(4)}</a></b></p><p>${buses.body[3]}</p><p>${buses.body[4]}</p><p><em>Sign up for our <a href="/n">newsletter</a> and get the day’s news by five.</em></p><p>${buses.body[5]}</p><p>${buses.body[6]}</p></div></article>
<div class="promos">${cards(5)}</div></div>${footer('NorthWest Now')}</body></html>`,
  },
  {
    name: 'very short paragraphs',
    body: [
      'It was cold.',
      'At seven minutes to noon, the fire went out.',
      'Nobody spoke.',
      glass.body[1],
      '“That was it?” somebody asked.',
      glass.body[2],
      'It was.',
      glass.body[5],
      'Some of them sang.',
    ],
    html: `${head(glass.title, 'Brenn Mag')}<body><div class="bar">${menu(6, '<a>', '</a>')}</div><main><h1>${glass.title}</h1><div class="prose">${paragraphs(['It was cold.', 'At seven minutes to noon, the fire went out.', 'Nobody spoke.', glass.body[1], '“That was it?” somebody asked.', glass.body[2], 'It was.', glass.body[5], 'Some of them sang.'])}</div><div class="newsletter">One mail a month, no more. <button>Yes</button></div></main>${footer('Brenn Mag')}</body></html>`,
  },
  {
    name: 'questions and answers in definition lists',
    body: [
      'How late are the buses?',
      buses.body[1],
      'Why do the figures differ?',
      buses.body[2],
      'Which line is the worst?',
      buses.body[3],
      'What happens now?',
      buses.body[6],
    ],
    html: `${head('Late buses: four questions', 'City Observer')}<body><nav>${menu()}</nav><main><article><h1>Late buses: four questions</h1><div class="meta-line">City Observer, 23 May 2023</div><dl><dt>How late are the buses?</dt><dd>${buses.body[1]}</dd><dt>Why do the figures differ?</dt><dd>${buses.body[2]}</dd><dt>Which line is the worst?</dt><dd>${buses.body[3]}</dd><dt>What happens now?</dt><dd>${buses.body[6]}</dd></dl></article></main><aside>${teaserLinks(10)}</aside>${footer('City Observer')}</body></html>`,
  },
  {
    name: 'body hidden until a script shows it',
    body: [...bank.body],
    html: `${head(bank.title, 'Ledger')}<body><header>${menu()}</header><article><h1>${bank.title}</h1><div id="body-text" style="display:none">${paragraphs(bank.body)}</div><div class="placeholder">Loading the article</div></article><div class="recommended">${cards(6)}</div>${footer('Ledger')}</body></html>`,
  },
  {
    name: 'page of a magazine with notes and a correction',
    body: [
      ...school.body,
      'Correction: an earlier version of this article gave the number of teachers who left as eight. It is nine.',
    ],
    html: `${head(school.title, 'The Quarter')}<body><div class="masthead-wrap">${menu(5, '<span>', '</span>')}</div><div class="issue">Summer 2024</div><article class="essay"><header><h1>${school.title}</h1><p class="by">Dario Quint</p></header>${paragraphs(school.body.slice(0, 3))}<hr>${paragraphs(school.body.slice(3))}<p><em>Correction: an earlier version of this article gave the number of teachers who left as eight. It is nine.</em></p><footer class="about"><p>Dario Quint is a reporter in Marl Hill. His last piece for this magazine was about a bakery.</p></footer></article><div class="subscribe-footer"><h2>Four issues a year</h2><p>The Quarter is printed on paper and costs 38 a year, with everything that we have published since 2009.</p></div>${footer('The Quarter')}</body></html>`,
  },
  {
    name: 'comments without a name for them',
    body: [...ferry.body],
    html: `${head(ferry.title, 'Islander')}<body><div id="w"><div id="n">${menu(8, '<i>', '</i>')}</div><div id="c"><h1>${ferry.title}</h1><div class="p-text">${paragraphs(ferry.body)}</div><div id="k"><h2>What readers say</h2>${listOf(9, i => `<div class="k-item"><b>user ${i}</b> <small>${i + 1}h</small><div class="k-text">${voice(i)}</div></div>`)}</div></div></div>${footer('Islander')}</body></html>`,
  },
  {
    name: 'numbered list and quotes in the text',
    body: [
      soup.body[0],
      '“Numbers are for people who do not trust their hands,” she said.',
      'Soak the beans overnight.',
      'Fry the onions for ten minutes.',
      'Simmer for 70 minutes.',
      soup.body[4],
    ],
    html: `${head(soup.title, 'Kitchen table')}<body>${cookieWall}<div class="site-navigation">${menu()}</div><div class="hentry"><h1 class="entry-title">${soup.title}</h1><div class="entry-content"><p>${soup.body[0]}</p><blockquote>“Numbers are for people who do not trust their hands,” she said.</blockquote><ol><li>Soak the beans overnight.</li><li>Fry the onions for ten minutes.</li><li>Simmer for 70 minutes.</li></ol><p>${soup.body[4]}</p><div class="wp-block-buttons"><a class="wp-block-button__link">Print recipe</a></div></div></div><div id="comments">${comments(5)}</div>${footer('Kitchen table')}</body></html>`,
  },
  {
    name: 'science page with a summary box and references',
    body: [
      'Key points',
      'A furnace cannot be switched on again.',
      'A new lining costs more than 20 million.',
      glass.body[4],
      glass.body[3],
      glass.body[5],
    ],
    html: `${head('Why a furnace dies when it cools', 'Matter weekly')}<body><nav>${menu()}</nav><div class="col-main" role="main"><h1>Why a furnace dies when it cools</h1><div class="sub-meta"><span>Date:</span> March 6, 2024 <span>Source:</span> Brennwick works</div><div class="key-points"><h2>Key points</h2><ul><li>A furnace cannot be switched on again.</li><li>A new lining costs more than 20 million.</li></ul></div><div id="text"><p>${glass.body[4]}</p><p>${glass.body[3]}</p><p>${glass.body[5]}</p></div><div id="story_source"><p><strong>Story Source:</strong> Materials provided by <a href="/x">Brennwick works</a>. Note: Content may be edited for style and length.</p></div><div class="cite-this"><h4>Cite This Page</h4><div>Brennwick works. "Why a furnace dies when it cools." Matter weekly, 6 March 2024.</div></div></div><div class="related-topics"><h4>Related topics</h4><ul>${teaserLinks(8)}</ul></div>${footer('Matter weekly')}</body></html>`,
  },
]
