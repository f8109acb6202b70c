/** What stands around an article on the pages of the bench: invented menus, teasers, comments, notices. */

const SECTIONS =
  'News,Politics,Business,Region,Culture,Science,Sport,Weather,Travel,Opinion,Jobs,Video,Puzzles,Archive'.split(',')
const TEASERS = [
  'Mayor wants 300 new trees in the old town by spring',
  'How a baker from Pell won against a chain of 90 shops',
  'Seven walks for a wet Sunday',
  'Fire in the cellar of the theatre: 40 people led out',
  'Court allows the wind farm with 12 turbines',
  'What the new rent law means for you',
  'Handball: Tarn wins 31-28 and stays in the league',
  'Bridge closed until 15 August',
  'Quiz: how well do you know the river?',
  'Why fewer storks came this year',
  'Opinion: stop painting benches',
  'Police look for a yellow van',
]
const VOICES = [
  'I take this line every day and I can only say that the numbers in the article are far too kind to them.',
  'Great piece, thank you. My uncle worked there for 30 years and has the same story to tell.',
  'Does anybody know whether this is also planned for the north side? They promised us that in 2018 already.',
  'Typical. First they save money in the wrong place and then we are supposed to be grateful for it.',
]

export const listOf = (n: number, item: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => item(i)).join('\n')

export const menu = (n = 12, open = '<li class="nav-item">', close = '</li>'): string =>
  listOf(
    n,
    i =>
      `${open}<a href="/${SECTIONS[i % SECTIONS.length].toLowerCase()}">${SECTIONS[i % SECTIONS.length]}</a>${close}`,
  )

export const teaser = (i: number): string => TEASERS[i % TEASERS.length]

export const teaserLinks = (n: number, from = 0, open = '<li>', close = '</li>'): string =>
  listOf(n, i => `${open}<a href="/story/${1000 + from + i}">${teaser(from + i)}</a>${close}`)

/** Teasers with picture, headline, a sentence of their own and a date. */
export const cards = (n: number, from = 0): string =>
  listOf(
    n,
    i => `<div class="card"><a href="/story/${2000 + from + i}"><img src="/img/${from + i}.jpg" alt="${teaser(from + i)}"></a>
  <h3 class="card-title"><a href="/story/${2000 + from + i}">${teaser(from + i)}</a></h3>
  <p class="card-text">The council has talked about it for months, and now there is a date and a sum on the table.</p><span class="card-date">${i + 1} October 2024</span></div>`,
  )

export const voice = (i: number): string => VOICES[i % VOICES.length]

export const comments = (n: number): string =>
  listOf(
    n,
    i => `<div class="comment" id="comment-${i}"><div class="comment-author">reader_${70 + i}</div>
  <div class="comment-date">${i + 2} hours ago</div><div class="comment-body"><p>${voice(i)}</p></div><a href="#reply">Reply</a> <span>${i * 3} likes</span></div>`,
  )

export const scripts = `<script>window.dataLayer=window.dataLayer||[];function track(){dataLayer.push({event:"view",value:${42}})}</script>
<style>.a{color:#222}.b{margin:0 12px}</style>`

export const shareBar = `<ul class="share-bar"><li><a href="#fb">Facebook</a></li><li><a href="#x">X</a></li><li><a href="#mail">E-mail</a></li><li>Share 214</li></ul>`

export const cookieWall = `<div id="cookie-consent" class="consent-layer"><h2>We value your privacy</h2><p>We and our 187 partners store and access information on your device, such as cookies, to offer you personalised content and advertising and to measure its reach. You can change your choice at any time.</p><button>Accept all</button><button>Settings</button></div>`

export const footer = (site: string): string => `<footer class="site-footer"><ul>${menu(14)}</ul>
<p>${site} is published by the Harrow Sound Press Society, 4 Quay Street. Registration no. 20911. All prices include 7% tax.</p>
<p>&copy; 2024 ${site}. All rights reserved.</p></footer>`

export const head = (title: string, site: string, more = ''): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | ${site}</title>
<meta name="viewport" content="width=device-width"><meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">
${more}${scripts}</head>`
