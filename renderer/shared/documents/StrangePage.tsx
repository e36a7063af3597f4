import type { Led } from '../found/useFoundPlaces.ts'
import classes from './documents.module.css'
import { placeClass } from './withMarks.ts'

/**
 * Nobody can tell such a page to scroll. But where it must stand at a place, it does so when it comes, and is then left free: by nothing
 * but its style.
 */
const standingAt = (page: string, nth: number): string =>
  page.replace(
    '</style>',
    `@keyframes stand{0%,90%{scroll-snap-type:y mandatory}to{scroll-snap-type:none}}html{animation:stand .3s}mark.${placeClass(nth)}{background:#ffb84d;display:inline-block;scroll-snap-align:center}</style>`,
  )

/**
 * A stranger's page (`cleanMail`) in a frame that allows nothing and into which this page cannot look, at the place to which one is led
 * (`withMarks`). It is a new frame each time, so that none of them is a step back in the app.
 */
export const StrangePage = ({ page, title, led }: { page: string; title: string; led: Led }) => (
  <iframe
    key={`${led.nth} ${led.times}`}
    className={classes.frame}
    sandbox=""
    srcDoc={led.nth === null ? page : standingAt(page, led.nth)}
    title={title}
  />
)
