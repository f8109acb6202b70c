/** What is known about an article besides its text, and shapes its rows. */
const KNOWN = ['published', 'publisher', 'title', 'author', 'language', 'url'] as const

const differs = (column: string): string => `x.${column} IS DISTINCT FROM y.${column}`
const metadata = KNOWN.map(differs).join(' OR ')

/**
 * SQL for the cause of a change. Rows `a` and `b` are the figure before and after, `x` and `y` its article, `p` and `q` its
 * correction, `r` a correction of the figure that it repeats.
 *
 * A correction that came, went or changed is the cause where there is one; a row comes and goes with a correction that drops it. The same program can give another row only for another
 * article. With another program the article is the cause where its file and what was read from it differ; an article whose file
 * is the same but reads differently, or under another key, is the program's doing.
 */
export const causeSql = (sameProgram: boolean): string => `CASE
    WHEN a.figure_id IS NULL AND p.action = 'drop' THEN 'correction'
    WHEN b.figure_id IS NULL AND q.action = 'drop' AND p.action IS DISTINCT FROM 'drop' THEN 'correction'
    WHEN a.figure_id = b.figure_id AND (p.action, p.after) IS DISTINCT FROM (q.action, q.after) THEN 'correction'
    WHEN r.figure_id IS NOT NULL AND a.repeat_of IS DISTINCT FROM b.repeat_of THEN 'correction'
    WHEN ${sameProgram} THEN 'source'
    WHEN x.article_id IS NULL THEN CASE WHEN y.raw_sha256 IN (SELECT raw_sha256 FROM old_articles) THEN 'extractor' ELSE 'source' END
    WHEN y.article_id IS NULL THEN CASE WHEN x.raw_sha256 IN (SELECT raw_sha256 FROM new_articles) THEN 'extractor' ELSE 'source' END
    WHEN ${differs('raw_sha256')} AND (${differs('text_sha256')} OR ${metadata}) THEN 'source'
    WHEN NOT (${differs('text_sha256')}) AND (${metadata}) THEN 'source'
    ELSE 'extractor' END`
