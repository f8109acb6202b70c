/**
 * Words of page furniture: what the frame of a news site says around an article, whichever site it is. Compared folded (without
 * case and punctuation) with a whole line or a whole item of a menu.
 */

/** Buttons, links and labels. */
export const CONTROLS: ReadonlySet<string> = new Set(
  `about us|account|accessibility|ad|ad choices|add to favourites|advertise|advertisement|advertisement feature|advertising|all rights reserved|already a subscriber|app|archive|audio|back|back to top|bookmark|buy now|cancel|careers|clip|close|comment|comments|contact us|contents|continue|continue reading|cookie policy|cookie settings|cookies|copy|copy link|copy url|copyright|donate|download|download app|e paper|edition|email|email this article|enlarge|epaper|events|expand|facebook|feedback|flipboard|follow|font|font size|full screen|give feedback|help|hide|home|home page|homepage|instagram|jobs|jump to content|kakao|kakaotalk|language|latest|less|like|line|link|linkedin|listen|listen to this article|load more|loading|log in|log out|login|logout|mail|main menu|menu|messenger|more|more info|my account|navigation|newsletter|newsletters|next|notices|ok|open|open menu|page top|pause|photos|pinterest|play|play video|podcast|podcasts|prev|previous|print|print this page|privacy|privacy policy|reddit|refresh|register|reply|report an error|report error|republish|reprints|rss|save|save for later|save this article|scrap|scroll|search|see more|send|settings|share|share on facebook|share on twitter|share on x|share this|share this article|share this page|show all|show comments|show less|show more|sign in|sign out|sign up|sitemap|site map|skip|skip advertisement|skip ad|skip past newsletter promotion|after newsletter promotion|skip to content|skip to main content|skip to navigation|sponsored|sponsored content|story continues below|story continues below advertisement|subscribe|subscribe now|support us|telegram|terms|terms and conditions|terms of service|terms of use|text size|toggle menu|top|toggle navigation|to the top|translate|tweet|twitter|unmute|url|url copied|video|videos|view all|view comments|watch|weather|whatsapp|x|youtube|zoom|본문 바로가기|전체메뉴|메뉴|로그인|회원가입|검색|공유|공유하기|인쇄|닫기|글자크기|글자 크기|댓글|구독|기사입력|맨위로|top으로|목록`.split(
    '|',
  ),
)

/** Labels of a page as a whole, often above a headline. */
export const LABELS: ReadonlySet<string> = new Set(
  `analysis|breaking|breaking news|embargoed|exclusive|feature|for immediate release|for release|immediate release|interview|live|live blog|media release|news|news release|opinion|press release|report|special report|summary|update|updated|press statement|media statement|statement`.split(
    '|',
  ),
)

/** Headings of the lists that follow an article. */
export const TAIL_HEADINGS: ReadonlySet<string> = new Set(
  `also in news|also read|also read this|around the web|discover more|don t miss|editor s choice|editor s pick|editor s picks|editors choice|editors picks|explore more|follow us|for you|from around the web|from our partners|from the web|hot issue|hot issues|hot news|hot topics|in case you missed it|in other news|in this section|join the conversation|just in|keep reading|latest headlines|latest in news|latest news|latest stories|latest articles|leave a comment|more articles|more coverage|more for you|more from us|more headlines|more in this section|more like this|more news|more on this|more on this story|more on this topic|more stories|more to read|more top stories|more videos|most commented|most popular|most read|most read articles|most read stories|most recent|most shared|most viewed|must read|news ranking|newsletter|next article|next story|other news|our picks|paid content|popular|popular articles|popular news|popular now|popular stories|press contact|press contacts|previous article|promoted|promoted content|promoted stories|read also|read it|read more|read next|read this next|real time news|realtime news|recent articles|recent posts|recommended|recommended articles|recommended for you|recommended reading|recommended stories|related|related articles|related content|related coverage|related links|related news|related posts|related reading|related stories|related topics|related video|related videos|see also|share your thoughts|special coverage|special features|sponsored links|sponsored stories|tags|today s headlines|today s top stories|top articles|top headlines|top news|top picks|top stories|topics|topics in this article|trending|trending articles|trending news|trending now|trending stories|trending topics|up next|watch next|we recommend|what others are reading|what to read next|what s hot|you may also like|you may have missed|you might also like|you might like|media contact|media contacts|media enquiries|media inquiries|contact|contacts|contact details|contact information|press enquiries|press inquiries|press office|for further information|for more information|for media enquiries|for media inquiries|관련기사|관련 기사|많이 본 뉴스|인기기사|인기 기사|주요뉴스|추천기사|실시간 뉴스|핫이슈`.split(
    '|',
  ),
)
