/**
 * What a clock shows at `now`. A running clock is `{ ends, seconds }`, a halted one
 * `{ left, seconds }`; `ends` and `now` are milliseconds, the rest seconds. Comes out: `share` of the
 * time that is left (0 to 1), `over` and `text`, which counts up with a plus after zero.
 */
export function timeOf({ ends, left, seconds }, now) {
  const rest = left ?? Math.ceil((ends - now) / 1000)
  const share = seconds > 0 ? Math.min(1, Math.max(0, rest / seconds)) : 0
  return { share, over: rest < 0, text: (rest < 0 ? "+" : "") + minutes(Math.abs(rest)) }
}

/**
 * Calls `paint(now())` at once and then each time a second begins on that clock. Returns a function
 * that stops it.
 */
export function everySecond(paint, now = Date.now) {
  let waiting
  const tick = () => {
    const moment = now()
    paint(moment)
    waiting = setTimeout(tick, 1000 - (moment % 1000) + 5)
  }
  tick()
  return () => clearTimeout(waiting)
}

function minutes(seconds) {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`
}
