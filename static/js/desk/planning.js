import { open } from "./dialog.js"
import { behind, comes, LONGEST } from "./plan.js"

const STEP = 5

/** Gives the desk what changes the plan. */
export function planning(desk) {
  // What was asked of a run moves its row: the focus goes along with it.
  const held = (run, name) =>
    requestAnimationFrame(() => {
      const row = document.getElementById(`plan-${run}`)
      const own = row?.querySelector(`[data-do="${name}"] button:not(:disabled)`)
      ;(own ?? row?.querySelector("button:not(:disabled)"))?.focus()
    })

  const made = {
    addable: null,
    addAfter: "",
    /** Open the plan, to change it. */
    async openPlan() {
      open("plan")
      desk.addable ??= await desk.steps().catch(() => null)
      desk.repaint()
    },
    skip: (run) => desk.act("skip", { run }),
    takeUp: (run) => desk.act("take_up", { run }),
    repeatStep: (run) => desk.act("repeat", { run }),
    /** More minutes, or fewer: by fives, and never none. */
    stretch(run, by) {
      const { minutes } = desk.view.agenda.runs[run]
      const round = by > 0 ? Math.floor(minutes / STEP) : Math.ceil(minutes / STEP)
      const wanted = Math.min(LONGEST, Math.max(1, (round + by) * STEP))
      if (wanted !== minutes) return desk.act("stretch", { run, minutes: wanted })
    },
    shorten: ({ run, minutes, skip }) =>
      skip
        ? desk.skip(run)
        : desk.act("stretch", { run, minutes: desk.view.agenda.runs[run].minutes - minutes }),
    async moveStep(run, by) {
      const after = behind(desk.view, run, by)
      if (!after) return
      const answer = await desk.act("move_step", { run, after })
      if (answer.ok) held(run, by < 0 ? "up" : "down")
    },
    addStep(script, step) {
      const after = comes(desk.view).includes(desk.addAfter) ? { after: desk.addAfter } : {}
      return desk.act("add_step", { script, step, ...after })
    },
    addBehind(run) {
      desk.addAfter = run
    },
  }
  Object.assign(desk, made)
}
