"""The arrows between the parts, and what has to agree with what (docs/decisions/shape.md)."""

import ast
import re
from pathlib import Path

import pytest

from workshop import exercises
from workshop.paths import PACKAGE, STATIC, TRANSLATIONS

ROOT = PACKAGE.parent
# Who may lean on whom, from the rules outwards: a layer imports itself and what stands before it.
LAYERS = (
    ("paths",),
    ("domain", "exercises"),
    ("drawings",),
    ("patch", "views", "exports", "words", "complaints", "places", "shapes", "checking", "sources"),
    ("libraries", "borrowing", "schema"),
    ("scripts", "starting", "aside", "settings", "envelope"),
    ("store",),
    ("play",),
    ("mail", "mail_line"),
    ("postman",),
    ("act", "room", "rooms", "authoring", "companies"),
    ("client",),
    ("web", "parts", "practising", "logs", "rehearsal"),
    ("app",),
    ("overnight", "serving", "demo", "cli"),
    ("__main__",),
)
FRAMEWORKS = {"flask", "flask_socketio", "socketio", "sqlalchemy", "werkzeug", "jinja2", "eventlet"}
# The rehearsal keeps its own tally: it must not lean on the rules it checks.
NOT_FOR_REHEARSAL = {"workshop.domain", "workshop.views", "workshop.store", "workshop.exports"}


def modules(folder: Path = PACKAGE) -> list[Path]:
    return sorted(p for p in folder.rglob("*.py") if "migrations" not in p.parts)


def imports(path: Path) -> set[str]:
    """Every module that a file imports, also inside functions, but not for type checking alone."""
    tree = ast.parse(path.read_text())
    skipped = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def part(module: str) -> str:
    """`workshop.web.pages` is in part web."""
    return module.split(".")[1] if module.startswith("workshop.") else ""


def layer(name: str) -> int:
    (found,) = [n for n, parts in enumerate(LAYERS) if name in parts] or [-1]
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_arrows_point_inwards(path: Path) -> None:
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    if own == "__init__":
        return
    assert layer(own) >= 0, f"say in LAYERS where {own} stands"
    for module in imports(path):
        inner = part(module)
        if inner and inner != "__init__" and layer(inner) >= 0:
            assert layer(inner) <= layer(own), f"{own} leans on {module}"


@pytest.mark.parametrize("name", ["domain", "exercises"])
def test_the_rules_know_no_framework(name: str) -> None:
    for path in modules(PACKAGE / name):
        assert not {module.split(".")[0] for module in imports(path)} & FRAMEWORKS, path


def test_only_the_start_knows_eventlet() -> None:
    users = [p.name for p in modules() if any(m.split(".")[0] == "eventlet" for m in imports(p))]
    assert users == ["__main__.py"]


def test_only_publish_sends() -> None:
    sending = re.compile(r"\b\w*\.(emit|send_packet|eio\.send)\(")
    senders = {p.name for p in modules() if sending.search(p.read_text())}
    assert senders <= {"publish.py"} | {p.name for p in modules(PACKAGE / "client")}


def test_the_rehearsal_leans_on_no_rule() -> None:
    for path in (*modules(PACKAGE / "rehearsal"), *modules(PACKAGE / "client")):
        for module in imports(path):
            assert not any(module.startswith(rule) for rule in NOT_FOR_REHEARSAL), (path, module)


@pytest.mark.parametrize("kind", sorted(exercises.kinds()))
def test_each_kind_has_its_screens_and_words(kind: str) -> None:
    for screen in ("phone", "projector", "facilitator"):
        source = STATIC / "js" / "exercises" / kind / f"{screen}.js"
        assert re.search(rf"^export (const|function) {screen}\b", source.read_text(), re.M), source
    for language in ("nl", "en"):
        assert (TRANSLATIONS / language / "LC_MESSAGES" / f"{kind}.po").exists()


# What a kind may have beside these, by its name: found, and never registered.
TWINS = (
    ("workshop/rehearsal/kinds", "[!_]*.py"),
    ("workshop/demo/kinds", "[!_]*.py"),
    ("workshop/exports/pictures", "[!_]*.py"),
    ("templates/typst/kinds", "*.typ"),
    ("templates/coalition", "*.html"),
)
DRAWN = TWINS[2:]
SHEETS_OF_ALL = {
    "remote",
    "after",
    "base",
    "cards",
    "clusters",
    "coalition",
    "controls",
    "editor",
    "facilitator",
    "facilitator-narrow",
    "group",
    "group-desk",
    "group-wall",
    "live",
    "notes",
    "pages",
    "personal",
    "phone",
    "planning",
    "projector",
    "signals",
    "tokens",
}


def twins(folder: str, pattern: str) -> set[str]:
    return {path.stem for path in (ROOT / folder).glob(pattern)} - {"base"}


def test_every_twin_is_of_a_kind() -> None:
    for folder, pattern in TWINS:
        assert twins(folder, pattern) <= set(exercises.kinds()), folder
    sheets = {path.stem.removesuffix("-phone") for path in (STATIC / "css").glob("*.css")}
    assert sheets - SHEETS_OF_ALL <= set(exercises.kinds())


def test_a_picture_is_drawn_in_the_document_and_on_the_page() -> None:
    drawn = [twins(folder, pattern) for folder, pattern in DRAWN]
    assert drawn[0] and drawn[0] == drawn[1] == drawn[2]


def test_the_demo_and_the_rehearsal_know_nothing_of_each_other() -> None:
    """One shows and one checks: what the demo got wrong, the rehearsal must not repeat."""
    for one, other in (("demo", "rehearsal"), ("rehearsal", "demo")):
        for path in modules(PACKAGE / one):
            assert not any(module.startswith(f"workshop.{other}") for module in imports(path)), path


def of_a_kind(path: Path, kind: str) -> bool:
    """Whether this is a module or a twin of the kind, or material that kinds share."""
    return path.stem == kind or path.parent.name in (kind, "materials")


@pytest.mark.parametrize("kind", sorted(exercises.kinds()))
def test_no_kind_is_named_outside_its_own_modules(kind: str) -> None:
    """A branch on a kind's name would have to be found and changed with every new kind."""
    name = rf"""["']{kind}["']"""
    branch = re.compile(rf"(==|!=|case|in [(\[{{])\s*{name}|\bkinds?\b.*{name}", re.I)
    scripts, pages = (STATIC / "js").rglob("*.js"), (ROOT / "templates").rglob("*.*")
    for path in (*modules(), *scripts, *pages):
        if not of_a_kind(path, kind):
            assert not branch.search(path.read_text()), path


def test_every_class_in_the_styles_is_worn() -> None:
    folders = (STATIC / "js", ROOT / "templates", PACKAGE, ROOT / "tests")
    texts = (path.read_text() for folder in folders for path in folder.rglob("*.[jhp]*[tslmy]"))
    worn = {word for text in texts for word in re.findall(r"[\w-]+", text)}
    for sheet in (STATIC / "css").glob("*.css"):
        rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S)
        selectors = " ".join(re.findall(r"[^{}]+(?=\{)", rules))
        unworn = set(re.findall(r"\.([A-Za-z][\w-]*)", selectors)) - worn
        assert not unworn, sheet.name


def test_styles_know_no_left_and_right() -> None:
    physical = re.compile(
        r"(margin|padding|border)-(left|right)\b|(^|[;{\s])(left|right)\s*:|"
        r"text-align:\s*(left|right)|float:\s*(left|right)",
        re.M,
    )
    for path in (STATIC / "css").glob("*.css"):
        assert not physical.search(path.read_text()), path


def written_here(*endings: str) -> list[Path]:
    """Every file of ours that ends so; vendor is fetched."""
    folders = (PACKAGE, STATIC, *(ROOT / each for each in ("templates", "tests", "bench")))
    found = (path for folder in folders for path in folder.rglob("*") if path.suffix in endings)
    return [path for path in (*ROOT.glob("*.py"), *found) if "vendor" not in path.parts]


def test_files_stay_small() -> None:
    endings = (".py", ".js", ".mjs", ".css", ".html", ".typ")
    own = written_here(*endings)
    assert set(endings) == {path.suffix for path in own}
    long = {p.name: n for p in own if (n := len(p.read_text().splitlines())) > 300}
    assert not long


def test_nothing_is_loaded_from_elsewhere() -> None:
    outside = re.compile(r"""(src|href|url\(|from|import)\s*=?\s*\(?["']?(https?:)?//""")
    own = [*(STATIC / "js").rglob("*.js"), *(STATIC / "css").glob("*.css")]
    for path in (*own, *(ROOT / "templates").rglob("*.html")):
        assert not outside.search(path.read_text()), path
