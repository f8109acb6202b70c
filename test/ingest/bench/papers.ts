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
  teaserLinks,
  voice,
} from './chrome.ts'
import { bank, buses, ferry, glass, type Page, paragraphs, school } from './stories.ts'

/** Pages of news sites, as their content systems write them. */
export const papers: Page[] = [
  {
    name: 'news site, marked up well',
    body: [ferry.standfirst, ...ferry.body.slice(0, 4), 'What the ship can do', ...ferry.body.slice(4)],
    html: `${head(ferry.title, 'Sound Post')}<body class="page-article">${cookieWall}
<header class="site-header"><a href="/" class="logo">Sound Post</a><nav aria-label="main"><ul>${menu()}</ul></nav></header>
<main id="main"><article class="article" itemscope itemtype="https://schema.org/NewsArticle"><header><p class="kicker">Region</p>
<h1 itemprop="headline">${ferry.title}</h1><p class="article-standfirst">${ferry.standfirst}</p>
<div class="article-meta"><span class="author">By ${ferry.author}</span> <time datetime="${ferry.date}">17 October 2024, 6.45am</time></div>${shareBar}</header>
<figure><img src="/f.jpg" alt="a ferry"><figcaption>${ferry.caption} <span class="credit">Photo: Jo Brand</span></figcaption></figure>
<div itemprop="articleBody" class="article-body">${paragraphs(ferry.body.slice(0, 2))}
<aside class="inline-related"><h4>More on this</h4><ul>${teaserLinks(3)}</ul></aside>
${paragraphs(ferry.body.slice(2, 4))}<div class="ad-slot" id="ad-mid"><span>Advertisement</span></div>
<h2>What the ship can do</h2>${paragraphs(ferry.body.slice(4))}</div>
<div class="newsletter-box"><h3>Our morning letter</h3><p>The three stories of the day, every weekday at six, free of charge. Already 18,000 readers get it.</p><form><input type="email"><button>Sign up</button></form></div>
<div class="tags">Topics: <a href="/t/ferry">Ferry</a> <a href="/t/islands">Islands</a></div></article>
<section class="more-stories"><h2>More from Region</h2>${cards(6)}</section></main>${footer('Sound Post')}</body></html>`,
  },
  {
    name: 'utility classes only, no article element',
    body: [glass.standfirst, ...glass.body],
    html: `${head(glass.title, 'Valley Daily')}<body class="bg-white text-gray-900 antialiased"><div id="__next"><div class="flex flex-col">
<div class="sticky top-0 z-50 flex gap-4 border-b">${menu(10, '<div class="px-2 py-1">', '</div>')}</div>
<div class="mx-auto max-w-3xl px-4"><div class="text-xs uppercase tracking-wide">Business</div><h1 class="text-4xl font-bold">${glass.title}</h1>
<div class="mt-2 text-xl text-gray-600">${glass.standfirst}</div>
<div class="mt-4 flex items-center gap-2 text-sm"><div class="rounded-full"><img src="/a.png" alt=""></div><div>${glass.author}</div><div>·</div><div>5 March 2024</div><div>·</div><div>4 min read</div></div>
<div class="mt-6 space-y-6 text-lg leading-8">
<div>${glass.body[0]}</div><div>${glass.body[1]}</div><div class="my-8 rounded border p-4"><div class="text-sm font-bold">Read next</div><a href="/x" class="underline">Mayor wants 300 new trees in the old town by spring</a></div>
<div>${glass.body[2]}</div><div>${glass.body[3]}</div><div>${glass.body[4]}</div><div>${glass.body[5]}</div></div>
<div class="mt-10 rounded bg-gray-100 p-6"><div class="font-bold">Support local reporting</div><div>Valley Daily is read by 60,000 people a week, and 4,100 of them pay for it. Become one of them for 5 a month.</div></div>
<div class="mt-10 grid grid-cols-2 gap-4">${listOf(8, i => `<a class="block" href="/s/${i}"><div class="font-semibold">Seven walks for a wet Sunday, part ${i + 1}</div><div class="text-sm text-gray-500">A map, a thermos and two hours are all that you need for this one.</div></a>`)}</div>
</div><div class="mt-20 border-t py-10 text-sm">${menu(8, '<div>', '</div>')}<div>Valley Daily, 12 Mill Lane, Brennwick</div></div></div></div>${scripts}</body></html>`,
  },
  {
    name: 'hashed class names, boxes between paragraphs',
    body: [...bank.body.slice(0, 5), bank.body[5]],
    html: `${head(bank.title, 'Ledger')}<body><div class="css-1q2w3e"><div class="css-9k3l1m">${menu(9, '<span class="css-77a">', '</span>')}</div>
<div class="css-0aa1"><section class="css-mm21"><h1 class="css-h1x">${bank.title}</h1><div class="css-by9"><p>By <span>${bank.author}</span></p><p>Sept. 12, 2024, 1:45 p.m. ET</p></div>
<div class="css-pic"><img src="/t.jpg"><div class="css-cap"><span>${bank.caption}</span><span>Credit...Ana Lodge for Ledger</span></div></div></section>
<section name="articleBody" class="css-bd0">
${bank.body.map((line, i) => `<div class="css-p${i % 2}"><p class="css-at9mc1">${line}</p></div>${i === 1 ? '<div class="css-ad2"><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div>' : ''}${i === 3 ? '<div class="css-rel"><h2>Editors’ Picks</h2><a href="/1">Quiz: how well do you know the river?</a><a href="/2">Why fewer storks came this year</a></div>' : ''}`).join('\n')}
</section><div class="css-bio"><p>${bank.author} writes about money and those who make it. Reach him at joss@ledger.example.</p></div>
<div class="css-rx"><h2>Related Content</h2>${teaserLinks(6, 3, '<div><h3>', '</h3></div>')}</div></div></div>${footer('Ledger')}</body></html>`,
  },
  {
    name: 'comments inside the article element',
    body: [buses.standfirst, ...buses.body],
    html: `${head(buses.title, 'City Observer')}<body>${scripts}<div class="topbar">${menu(8, '<a class="t">', '</a>')}</div><div class="container"><div class="row"><div class="col-md-8">
<article id="post-812" class="post-812 post type-post hentry"><h1 class="entry-title">${buses.title}</h1><h2 class="entry-subtitle">${buses.standfirst}</h2>
<div class="entry-meta"><span class="byline"> by <a class="url fn" href="/author/pk">${buses.author}</a></span><span class="posted-on">May 22, 2023</span><span class="comments-link"><a href="#c">31 Comments</a></span></div>
<div class="entry-content">${paragraphs(buses.body)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Tweet</a></li><li><a>Print</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3>${cards(3)}</div></div>
<footer class="entry-footer">Posted in <a href="/c">City</a> and tagged <a href="/t">buses</a>.</footer>
<div id="comments" class="comments-area"><h2 class="comments-title">31 thoughts on “${buses.title}”</h2><ol class="comment-list">${comments(14)}</ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></div></article></div>
<div class="col-md-4 widget-area"><section class="widget"><h2>Recent Posts</h2><ul>${teaserLinks(6)}</ul></section><section class="widget"><h2>Archives</h2><ul>${menu(10)}</ul></section></div></div></div>${footer('City Observer')}</body></html>`,
  },
  {
    name: 'infinite list of other articles below, each as an article',
    body: [school.standfirst, ...school.body],
    html: `${head(school.title, 'Marl Courier')}<body><header>${menu(10, '<b>', '</b>')}</header><div class="feed">
<article class="story story--full"><div class="story__head"><h1>${school.title}</h1><p class="story__dek">${school.standfirst}</p><p class="story__byline">${school.author} — June 28, 2024</p></div>
<div class="story__text">${paragraphs(school.body)}</div><p class="story__tags"><a>School</a><a>Marl Hill</a></p></article>
${listOf(8, i => `<article class="story story--next"><h2><a href="/n/${i}">${teaser2(i)}</a></h2><p class="story__byline">Staff — June ${20 - i}, 2024</p><p>${voice(i)} It was said in a meeting on Monday that lasted for three hours, and nobody left before the end of it.</p><a class="more" href="/n/${i}">Continue reading</a></article>`)}
</div>${footer('Marl Courier')}</body></html>`,
  },
  {
    name: 'cookie wall with much text, article below',
    body: ferry.body,
    html: `${head(ferry.title, 'Küstenblatt')}<body><div class="sp-message"><div class="sp-inner"><h2>Continue with advertising or subscribe</h2>
<p>You can read this site free of charge with advertising and tracking, for which we need your consent, or take out a subscription without both for 3.99 a month.</p>
<p>With your consent we and 211 partners use cookies and similar technologies to store information on your device and to process personal data, such as your address, for personalised advertising, measuring and research about audiences.</p>
<p>You can withdraw your consent at any time at the foot of every page. Some partners process your data without consent on the ground of their legitimate interest, to which you may object in the settings. Details stand in our privacy policy.</p><button>Agree and continue</button></div></div>
<div id="page"><div class="head">${menu(9, '<a>', '</a>')}</div><div id="content" class="content"><div class="article-header"><h1>${ferry.title}</h1></div><div class="richtext">${paragraphs(ferry.body)}</div>
<div class="article-footer"><p>Source: Sound Post/mo</p></div></div></div>${footer('Küstenblatt')}</body></html>`,
  },
  {
    name: 'stub before a paywall',
    body: glass.body.slice(0, 2),
    html: `${head(glass.title, 'The Brennwick Times')}<body>${cookieWall}<nav>${menu()}</nav><main><article class="premium"><h1>${glass.title}</h1><div class="byline">By ${glass.author}</div>
<div class="teaser-content">${paragraphs(glass.body.slice(0, 2))}</div>
<div class="paywall-barrier"><h2>Keep reading for 1 a month</h2><p>You have read your 3 free articles this month. Subscribe now to read this and 40,000 other articles, without any limit and on all of your devices.</p><ul><li>First month for 1, then 9.90</li><li>Cancel at any time</li></ul><p>Already a subscriber? <a href="/login">Log in</a></p></div></article>
<section><h3>Popular</h3><ul>${teaserLinks(10)}</ul></section></main>${footer('The Brennwick Times')}</body></html>`,
  },
  {
    name: 'AMP',
    body: [...bank.body],
    html: `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><script async src="https://cdn.example/v0.js"></script><title>${bank.title}</title><link rel="canonical" href="https://ledger.example/rate">
<style amp-custom>.amp{margin:0}</style></head><body><amp-sidebar id="sb" layout="nodisplay"><ul>${menu()}</ul></amp-sidebar><header class="amp-header"><button on="tap:sb.toggle">☰</button> Ledger</header>
<div class="amp-article"><h1 class="amp-title">${bank.title}</h1><div class="amp-meta"><div class="amp-byline">${bank.author}</div><time class="amp-date" datetime="${bank.date}">12 Sept 2024</time></div>
<amp-img src="/t.jpg" width="8" height="6" layout="responsive"></amp-img><p class="amp-caption">${bank.caption}</p>
<amp-social-share type="email"></amp-social-share>
${paragraphs(bank.body.slice(0, 3))}<amp-ad width="300" height="250" type="x"><div placeholder>Advertisement</div></amp-ad>${paragraphs(bank.body.slice(3))}
<div class="amp-related"><h3>Recommended</h3>${teaserLinks(5, 1, '<p>', '</p>')}</div></div>
<amp-user-notification layout="nodisplay" id="consent">We use cookies to count visits. <button>OK</button></amp-user-notification>${footer('Ledger')}</body></html>`,
  },
  {
    name: 'live blog',
    body: [
      'Storm over the Sound: the day as it happened',
      '18:05',
      ferry.body[6],
      '17:20',
      ferry.body[4],
      ferry.body[5],
      '16:02 First boats back in port',
      ferry.body[1],
      '15:30',
      ferry.body[0],
    ].slice(1),
    html: `${head('Storm over the Sound: live', 'Sound Post')}<body><nav>${menu()}</nav><main><h1>Storm over the Sound: live</h1><div class="live-meta">Updated 5 minutes ago</div>
<div class="live-feed"><div class="live-post" id="p4"><h3 class="post-time">18:05</h3>${paragraphs([ferry.body[6]])}<div class="share">Share</div></div>
<div class="live-post" id="p3"><h3 class="post-time">17:20</h3>${paragraphs(ferry.body.slice(4, 6))}<div class="share">Share</div></div>
<div class="live-post" id="p2"><h3 class="post-time">16:02 First boats back in port</h3>${paragraphs([ferry.body[1]])}<div class="share">Share</div></div>
<div class="live-post" id="p1"><h3 class="post-time">15:30</h3>${paragraphs([ferry.body[0]])}<div class="share">Share</div></div></div>
<div class="load-more"><button>Load more</button></div></main><aside>${cards(4)}</aside>${footer('Sound Post')}</body></html>`,
  },
  {
    name: 'gallery: captions are most of the page',
    body: [...glass.body.slice(0, 3)],
    html: `${head(glass.title, 'Valley Daily')}<body><nav>${menu()}</nav><div class="gallery-page"><h1>${glass.title}</h1><p class="meta">5 March 2024</p><div class="intro">${paragraphs(glass.body.slice(0, 3))}</div>
<div class="slides">${listOf(9, i => `<figure class="slide"><img src="/g/${i}.jpg"><figcaption>${i + 1} of 9: The hall in ${1890 + i * 14}, when ${200 + i * 20} people worked there in three shifts. <span>Archive of the works</span></figcaption></figure>`)}</div></div>${footer('Valley Daily')}</body></html>`,
  },
]

function teaser2(i: number): string {
  return ['Bridge closed until 15 August', 'What the new rent law means for you', 'Police look for a yellow van'][i % 3]
}
