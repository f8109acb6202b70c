/** Shows the timeline that is chosen. */
export function startTimelines(): void {
  const choice = document.getElementById('timeline-choice')
  if (!(choice instanceof HTMLSelectElement)) return
  const show = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>('.timeline')) {
      element.hidden = element.id !== `timeline-${choice.value}`
    }
  }
  choice.addEventListener('change', show)
  // a browser may have kept the choice of an earlier visit
  show()
}
