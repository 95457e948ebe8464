/** What the pages around articles say, whatever they are about: buttons, boxes, lists of other stories, small print. */

/** A line that is never part of an article, wherever it stands. */
export const furniture: readonly RegExp[] = [
  // Navigation and buttons
  /^(skip|jump) to (the )?(main |site )?(content|navigation)/i,
  /^(menu|search|home|news|subscribe( now)?|log ?[io]n|sign ?(in|up)|register|my account|share|tweet|pin it|e-?mail|print|save|reply|comments?|like|advertisement|sponsored|promoted|newsletters?|back to top|loading.*|close|input|modified|more|next|previous|read more|view all|see all|show more|load more|listen|gift this article|copy link|bookmark|download pdf|x|facebook|twitter|linkedin|whatsapp|telegram|reddit|youtube|instagram|rss)\W*$/i,
  /^(share|tweet|print|e-?mail|save|follow|like)( (this|on|via|to|us)\b.{0,60}| [|•·/] .*)$/i,
  /^(click (here|to)|tap to|scroll)\b/i,
  /^(follow|join|find|like) us\b/i,
  /^\d+ (shares?|views?|likes?|replies|min(ute)?s?( read)?|words)\W*$/i,
  /^(advertisement|story continues below|article continues (below|after)|continue reading|recommended for you)\b/i,
  /^\[(?:advertisement|advertorial|ad|sponsored|promoted|paid)\b/i,
  /^(?:you are here|(?:here are )?(?:\d+|five|ten) things (?:to know|you)\b)/i,
  /\b(?:promo|discount|voucher) codes?\b|^use code\b|\b\d+% off\b|\bfor the price of\b/i,
  /(?:^|\s)@[a-z]\w{2,}\b.{0,40}$|\b[\d.,]+[km]? followers\b/i,
  // Newsletters and subscriptions
  /\b(your|our) (e-?mail )?(inbox|newsletters?|mailing list)\b/i,
  /\b(sign up|subscribe|register)\b.{0,60}\b(newsletter|updates?|alerts?|briefing|e-?mails?|digest|access|reading|free|today|now)\b/i,
  /\b(unsubscribe|already (a )?(subscriber|member)|start your free|free trial|thanks for subscribing|become a (member|subscriber)|support (our|independent) journalism)\b/i,
  /^(get|receive)\b.{0,80}\b(daily|weekly|e-?mail|inbox|newsletter|briefing|updates?)\b/i,
  /^(subscribe|sign up|register|enter your e-?mail)\b.{0,120}$/i,
  // Comment forms
  /your e-?mail address will not be published|required fields are marked|must be logged in|save my name|notify me (of|when)|post a comment|submit (a )?comment/i,
  // Small print
  /\b(cookies?|cookie policy|privacy (policy|notice)|terms (of|and) (use|service|conditions))\b.{0,120}$/i,
  /^we (and our partners )?use cookies/i,
  /all rights reserved|^©|^\(c\) \d{4}|^copyright\b/i,
  /\b(not|never) (constitute|intended as|be construed as|be considered)\b.{0,80}\b(advice|recommendations?|offer|solicitation)\b/i,
  /^(disclaimer|disclosure|data source statement|editor['’]s note|correct(ed|ion)s?|clarification|this (story|article) has been (updated|corrected))\b/i,
  /^(this (article|story|report) (was|is|has been|first|originally)|the views expressed|opinions expressed|our standards:|reporting by|\(?(additional )?reporting by|edited by|editing by|compiled by|translated by)\b/i,
  /^\(?\s?[$€£]?1 = /,
  /^(first )?(published|posted|updated|last (updated|modified)|modified|publisert|oppdatert|publicado|publié|veröffentlicht)\b.{0,90}\d/i,
  /^(journalist|reporter|(staff )?(writer|correspondent)|editor|columnist|contributor|guest author)s?$/i,
  /\b(?:client|research) note no\b|\b(?:do not|not to be) (?:forward|distribut|redistribut)|\bhas received (?:fees|compensation)\b|^ratings?:.*\b(?:buy|hold|sell)\b/i,
  /^(?:figure|chart|table|exhibit) \d+\s*[:.–—-]\s/i,
  /^(?:source|news provided by|provided by|distributed by)\s+\p{Lu}[^.!?]{0,60}$/iu,
  /^(?:\([A-Z]{2,6}: [A-Z.]+\)|[-–—]{2,}|#{3,}|[-–—]?\s*(?:30|ends?)\s*[-–—]?)$/i,
  // Contacts
  /\b(call|phone|ring|dial|text)\s+\+?\d[\d ]{3,}/i,
  /\btip of the (week|month|day)\b|^(do you have|have you got|got) (a )?(tip|story|news)/i,
  /[\w.+-]+@[\w-]+\.[\w.]+/,
  /^(for (any )?(queries|enquiries|inquiries|questions|more information|further information|media|press)|(media|press|investor|editorial|news ?desk|newsroom)? ?contacts?( us)?:|contact (us|the)|tel(ephone)?[.:]|phone:|fax:|e-?mail:|write to|got a (tip|story)|have a (tip|story)|to (advertise|contact))\b/i,
  /^(tel|phone|telephone|fax|mobile|call)\b.{0,30}\+?\d[\d ()-]{6,}/i,
  // Other stories and labels
  /^((read|see|watch|listen)( more| also| next| now)?|also read|related( (stor(y|ies)|articles?|news|coverage))?|more (on|from)|don['’]t miss|recommended|up next|trending|most read|watch|explainer|opinion|live)\s*[:|»>–—-]\s/i,
  /^(tags?|topics?|filed under|categor(y|ies)|keywords?|sections?|posted in|companies mentioned|in this (article|story))\b\s*:/i,
  /^[[(]?(photo|image|picture|caption|credit|file photo|source|graphic|illustration|video|foto)( (by|credit|courtesy))?\s*[:|©]/i,
  /\bfile photo\b|\b(photo|image|picture)s? ?(:|by\b|courtesy)/i,
  /^.{0,120}\bseen (on|in|at|from)\b.{0,80}[^.]$/i,
  /\b(getty images|shutterstock|istock|file photo)\b.{0,20}$/i,
  /\(opens in (a )?new (tab|window)\)\s*$/i,
  /^\W*$/,
];

/** A line that heads a list of other stories or a box: what follows is dropped until prose resumes. */
export const boxHeading =
  /^(related|recommended|most (read|popular|viewed|commented|shared)|popular|trending|(the )?latest|recent(ly)?|more (from|on|news|stories|in|like|headlines)|top (stories|news|headlines)|other (news|stories)|you (may|might)|editor['’]?s['’]? picks?|don['’]t miss|in other news|also (read|on|in)|read (next|also|more)|what to read|further reading|from (the web|our partners|around)|sponsored|advertisement|in this (article|story|issue)|on this page|table of contents|about us|navigation|categories|archives?|topics|tags|share|follow|contact|quick links|explore|sections|newsletters?|sign up|subscribe|search|upcoming (events|webinars)|events|jobs|market data|prices?)\b.{0,50}$/i;

/** A line after which nothing belongs to the article, once the article has begun. */
export const tailHeading =
  /^(leave a (reply|comment)|(\d+|no) (comments?|responses|replies)\b.{0,30}|comments?( \(\d+\))?:?|(post|submit|add|write) (a|your) comment.{0,20}|(reader |readers['’] |view )comments.{0,20}|join the (conversation|discussion)|discussion|responses|(kommentar(er|e)?|commentaires|comentarios|reacties)( \(\d+\))?|about (?:the )?(authors?|writer|company|group|publisher)|author bio|notes? (?:to|for) (?:the )?editors?|(?:for )?(?:media|press|investor|company|public)s?(?: (?:relations|and investor|& investor))? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations)|contacts?|(?:cautionary (?:note|statements?)|forward[- ]looking statements?|safe[- ]harbou?r)\b.{0,80}|disclaimers?|disclosures?|legal notice|important (?:information|notice)|share your thoughts|.{2,40} (says|wrote|commented):):?$/i;

/** The heading above what a press release says of the company that sent it. */
export const companyHeading = /^About (?:the )?\p{Lu}[\p{L}\p{N}&.,’' -]{1,60}[\p{L}\p{N}.)]$/u;

/** Prose of the law and of press offices, however long. */
export const smallPrint =
  /\bforward[- ]looking (?:statements?|information)\b|\bsafe harbou?r\b|\bPrivate Securities Litigation Reform Act\b|\bactual (?:results|outcomes)\b.{0,60}\bdiffer\b|\bundertakes? no (?:obligation|duty) to (?:publicly )?(?:update|revise)\b|\b(?:is|are) registered trade ?marks?\b|\bforecasts?, .{0,40}projections?\b.{0,60}\brisks and uncertainties\b|^About \p{Lu}[^:.]{2,60}:\s/iu;

/** The lines that tell who somebody of the newsroom is. */
export const biography =
  /^(by )?(\p{Lu}[\p{L}.'’-]*[ ,]+){1,4}(is|was|has been|covers|writes|reports|joined|leads|edits)\b.{0,120}\b(journalist|reporter|correspondent|editor|writer|columnist|contributor|freelance|covers|covering|covered|writes|writing|newsroom|bureau|reports on|reporting on)\b/iu;
