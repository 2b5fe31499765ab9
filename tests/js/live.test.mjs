import assert from "node:assert/strict"
import { test } from "node:test"

// lit-html looks for the page when it is loaded.
globalThis.document = { createComment: () => ({}), createTreeWalker: () => ({}), addEventListener() {} }

const { awake } = await import("../../static/js/awake.js")
const { sound } = await import("../../static/js/wall/sound.js")

const settled = () => new Promise((resolve) => setImmediate(resolve))

function browser() {
  const page = new EventTarget()
  page.visibilityState = "visible"
  const locks = []
  const wakeLock = {
    async request() {
      const lock = new EventTarget()
      lock.release = async () => {
        lock.gone = true
        lock.dispatchEvent(new Event("release"))
      }
      locks.push(lock)
      return lock
    },
  }
  return { page, wakeLock, locks }
}

test("a screen is kept awake, and asked for anew when the page comes back", async () => {
  const { page, wakeLock, locks } = browser()
  const light = awake(page, wakeLock)
  await light.hold()
  await locks[0].release()
  page.visibilityState = "hidden"
  page.dispatchEvent(new Event("visibilitychange"))
  await settled()
  assert.equal(locks.length, 1)
  page.visibilityState = "visible"
  page.dispatchEvent(new Event("visibilitychange"))
  await settled()
  assert.equal(locks.length, 2)
  light.release()
  page.dispatchEvent(new Event("visibilitychange"))
  await settled()
  assert.ok(locks[1].gone)
  assert.equal(locks.length, 2)
})

test("a browser that cannot, or will not, breaks nothing", async () => {
  const without = awake(new EventTarget(), undefined)
  assert.equal(without.can, false)
  await without.hold()
  without.release()
  const { page } = browser()
  const refuses = awake(page, { request: () => Promise.reject(new Error("battery")) })
  await refuses.hold()
  refuses.release()
})

class Context {
  static played = 0
  state = "suspended"
  currentTime = 0
  destination = {}
  async resume() {
    this.state = "running"
  }
  createOscillator() {
    Context.played += 1
    return { frequency: {}, connect: (next) => next, start() {}, stop() {} }
  }
  createGain() {
    const gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }
    return { gain, connect: (next) => next }
  }
}

test("a sound waits for a tap, rings once, and not for what was over long ago", async () => {
  const told = []
  const bell = sound((on) => told.push(on), () => {}, Context)
  const view = { sound: true, timer: { ends: 1000, seconds: 60 } }
  bell.check(view, 1000)
  assert.equal(Context.played, 0)
  await bell.button(view).values.find((value) => typeof value === "function")()
  assert.deepEqual(told, [true])
  const after = Context.played
  bell.check(view, 500)
  assert.equal(Context.played, after)
  bell.check(view, 1000)
  bell.check(view, 2000)
  assert.equal(Context.played, after * 2)
  bell.check({ ...view, timer: { ends: 9000, seconds: 60 } }, 60_000)
  bell.check({ ...view, sound: false, timer: { ends: 3000, seconds: 60 } }, 3000)
  assert.equal(Context.played, after * 2)
})
