import suite from '@microsoft/recognizers-text-suite'

/** How many quantities Recognizers-Text finds in a text: numbers, and those with a unit. */
export default text => {
  const { Culture } = suite
  const found = [
    suite.recognizeNumber(text, Culture.English),
    suite.recognizePercentage(text, Culture.English),
    suite.recognizeCurrency(text, Culture.English),
    suite.recognizeDimension(text, Culture.English),
    suite.recognizeAge(text, Culture.English),
  ]
  return found.reduce((sum, list) => sum + list.length, 0)
}
