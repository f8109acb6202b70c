/** How a release describes itself, whatever articles it is made of. */
export const dataset = {
  title: 'Figures in news articles',
  description:
    'Every number that the articles state: what is counted or measured, how much, how sure, when, by whom, and who says so. Each row cites the words that it comes from and their place in the article.',
} as const
