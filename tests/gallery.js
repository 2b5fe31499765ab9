// Every part once, to look at. ?dir=rtl turns it round, ?part=name shows one section.
import { html, render, svg } from "../static/vendor/lit-html/lit-html.js"
import { bar } from "../static/js/parts/bars.js"
import { company, crowd } from "../static/js/parts/crowd.js"
import { icon, iconNames } from "../static/js/parts/icons.js"
import { grassland, peg, washingLine } from "../static/js/parts/landscape.js"
import { logo } from "../static/js/parts/logo.js"
import { leafBadge, mark, sideLabel, sidePatterns } from "../static/js/parts/marks.js"
import { pageOf, pager } from "../static/js/parts/pager.js"
import { figure } from "../static/js/parts/people.js"
import * as scenes from "../static/js/parts/scenes.js"
import { timer } from "../static/js/parts/timer.js"

const asked = new URLSearchParams(location.search)
document.documentElement.dir = asked.get("dir") ?? "ltr"
const SIDES = [
  ["formal", "formeel"],
  ["informal", "informeel"],
  ["both", "allebei"],
]
const paint = sidePatterns("gallery")

const SECTIONS = {
  icons:
    () => html`<div class="icons">${iconNames.map((name) => html`<div>${icon(name)}${icon(name)} ${name}</div>`)}</div>
    <p class="row big">${icon("heart", { fill: "coral" })}${icon("apple", { fill: "coral" })}${icon("face-4", { fill: "coral" })}</p>`,
  marks: () => html`${[0.875, 1.125, 1.875, 4].map(
    (size) => html`<p class="row" .style=${`font-size:${size}rem`}>
      ${SIDES.map(([side, word]) => sideLabel(side, word))}${mark("both", "allebei")}</p>`,
  )}
    <p class="row">${leafBadge(true)}${leafBadge(true, { remark: true })}${leafBadge(false)}${logo()}<span class="big">${logo()}</span></p>`,
  notes: () =>
    html`<div class="columns">${SIDES.map(
      ([side]) => html`<div class="phone">
      <p class="note" data-side=${side}>Ze weten hoe een kind groeit en leert praten <b class="times">×5</b></p>
      <p class="note closed" data-side=${side}></p>
      <div class="note write" data-side=${side}><textarea aria-label="Je briefje">Ik durf het wijkteam nu gewoon te bellen</textarea><footer><span>nog 36</span></footer></div>
    </div>`,
    )}</div>`,
  controls: () =>
    html`<div class="columns">${["phone", "phone narrow"].map(
      (width) => html`<div class=${width}>
      <p class="stages">${[1, 1, 0, 0].map((on) => html`<i class=${on ? "on" : ""}></i>`)}</p>
      <p class="off">${icon("wifi-off")}<span>Even geen verbinding. Wat je schrijft blijft bewaard.</span></p>
      <p class="errorline">${icon("warning")}<span><b>Deze code kennen we niet.</b> Kijk nog eens op het grote scherm.</span></p>
      <p class="row"><button class="say">${icon("speaker")}Lees voor</button><button class="chip">Ze weten veel van …</button></p>
      <button class="opt" aria-checked="false" role="radio">${icon("heart", { fill: "coral" })}Dat zijn wij${icon("tick")}</button>
      <button class="opt" aria-checked="true" role="radio">${leafBadge(true, { remark: true })}Ja, met een opmerking<span class="chosen">${icon("tick")}</span></button>
      <label class="opt"><input type="radio" name=${width} checked>${icon("objection")}Ik heb een bezwaar<span class="chosen">${icon("tick")}</span></label>
      <input class="input big" aria-label="Naam" value="Fatma">
      <input class="input" aria-label="Veld" value="gewoon">
      <p class="saved">${icon("double-tick")}2 briefjes verstuurd, nog dicht</p>
      <p class="saved boxed">${icon("double-tick")}Je 5 briefjes zijn aangekomen</p>
      <button class="btn wide">Stuur je briefje ${icon("arrow-next")}</button>
      <button class="btn second wide">${icon("camera")}Scan de QR-code</button>
      <p class="row"><button class="btn small">Start</button><button class="btn small second">${icon("undo")}Terug</button><button class="btn small danger">Wis</button><button class="btn" disabled>Nee</button></p>
      <p>${pager(pageOf(65, 16, 0), "1–16 van 65")}</p>
      ${timer({ left: 270, seconds: 600 }, 0, "Nog")}${timer({ left: -20, seconds: 600 }, 0, "Nog")}
      <div class="bars">${bar("formal", 8 / 14, 8, "formeel")}<b>brug</b>${bar("informal", 3 / 17, 3, "informeel")}</div>
    </div>`,
    )}</div>`,
  people: () =>
    html`<svg viewBox="0 0 1300 900">${paint.defs}${Array.from({ length: 40 }, (_, n) =>
      figure(`p${n}`, ["formal", "informal", "both", "family"][n % 4], {
        paint,
        x: 70 + (n % 10) * 128,
        y: 180 + Math.floor(n / 10) * 220,
      }),
    )}</svg>`,
  scenes: () =>
    html`<div class="columns">${Object.values(scenes).map((draw) => html`<div class="phone">${draw()}</div>`)}</div>`,
  lobby: () =>
    html`${[
      [3, 2, 1],
      [14, 17, 2],
      [30, 26, 4],
      [40, 60, 6],
    ].map(
      ([formal, informal, both]) =>
        html`<div class="wall">${grassland({
          defs: paint.defs,
          inside: svg`<g transform="translate(640 990)">${crowd({ formal, informal, both }, 1240, { paint })}</g>`,
        })}</div>`,
    )}`,
  closing: () => html`<div class="wall">${grassland({
    defs: paint.defs,
    inside: svg`<g transform="translate(0 970)">
      ${company(["formal", "informal", "formal", "informal", "both", "informal", "formal", "informal"], 1280, { paint, name: "closing" })}</g>`,
  })}
    ${washingLine()}${peg()}</div>`,
}

const wanted = Object.entries(SECTIONS).filter(
  ([name]) => !asked.has("part") || asked.get("part") === name,
)
render(
  wanted.map(([name, draw]) => html`<section id=${name}><h2>${name}</h2>${draw()}</section>`),
  document.getElementById("gallery"),
)
