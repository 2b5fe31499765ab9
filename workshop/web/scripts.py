"""Writing scripts: the list, a new one, a copy, one that is brought along or taken away."""

from flask import Blueprint, abort, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as Answer

from workshop.aside import aside
from workshop.authoring import making
from workshop.authoring.library import Library
from workshop.authoring.pack import BadPack, packed
from workshop.authoring.starts import starts
from workshop.web import language, script_pages
from workshop.web.dress import here, say
from workshop.web.script_desk import LONGEST_TITLE, Opened, house_scripts, library, opened
from workshop.web.security import unkept
from workshop.web.signed_in import for_facilitators

scripts = Blueprint("scripts", __name__, url_prefix="/host/scripts")
scripts.after_request(unkept)
script_pages.add_to(scripts)


@scripts.get("")
@for_facilitators
def shelf() -> str:
    """Every script, our own first, and what is wrong with those that are not offered."""
    return _shelf()


@scripts.get("/new")
@for_facilitators
def new() -> str:
    """The form for a script from nothing."""
    return _new({}, set())


@scripts.post("/new")
@for_facilitators
def make() -> Answer:
    """Make a script with the steps that were ticked."""
    codes = [code for code in language.offered() if f"title-{code}" in request.form]
    titles = {code: request.form[f"title-{code}"].strip()[:LONGEST_TITLE] for code in codes}
    titles = {code: title for code, title in titles.items() if title}
    chosen = set(request.form.getlist("step"))
    if not titles:
        return make_response(_new({"title": say("editor.title_empty")}, chosen), 422)
    begun = [start for start in starts(house_scripts()) if start.id in chosen]
    made = aside(making.from_nothing, library(), titles, begun)
    return redirect(here("scripts.about", id=made.id), 303)


@scripts.post("/upload")
@for_facilitators
def upload() -> Answer:
    """Take a script in that came as one file. What cannot be read is said by file and line."""
    file = request.files.get("pack")
    try:
        content = file.read() if file else b""
        made = aside(making.from_pack, library(), content, language.current())
    except BadPack as bad:
        return make_response(_shelf(refused=[say(bad.key, **bad.values)]), 422)
    except making.NotReadable as bad:
        return make_response(_shelf(refused=[each.sentence for each in bad.complaints]), 422)
    return redirect(here("scripts.plan", id=made.id), 303)


@scripts.post("/<id>/copy")
@for_facilitators
def copy(id: str) -> Answer:
    """A copy of any script, to be changed."""
    made = aside(making.copy_of, library(), _found(id).script)
    return redirect(here("scripts.about", id=made.id), 303)


@scripts.post("/<id>/remove")
@for_facilitators
def remove(id: str) -> Answer:
    """Take a script of our own off the shelf; sessions that began with it keep their copy."""
    script = _found(id).script
    if not script.own:
        abort(403)
    aside(library().remove, script)
    return redirect(here("scripts.shelf"), 303)


@scripts.get("/<id>/script.zip")
@for_facilitators
def download(id: str) -> Answer:
    """A script as one file."""
    script = _found(id).script
    answer = make_response(packed(script.id, script.files))
    answer.mimetype = "application/zip"
    answer.headers["Content-Disposition"] = f'attachment; filename="{script.id}.zip"'
    return answer


def _found(id: str) -> Opened:
    return opened(id) or abort(404)


def _shelf(refused: list[str] | None = None) -> str:
    shown = aside(_rows, library(), language.current())
    return render_template("scripts/shelf.html", rows=shown, refused=refused or [])


def _rows(shelf: Library, code: str) -> list[Opened]:
    return [Opened.of(script, code) for script in shelf.all()]


def _new(mistakes: dict[str, str], begun: set[str]) -> str:
    found = [start for start in starts(house_scripts()) if start.step]
    return render_template("scripts/new.html", starts=found, mistakes=mistakes, begun=begun)
