"""Trees to look at and to measure: views of the big screen as workshop/exercises/tree.py makes
them, from a seedling to two hundred contributions, in words of every length.
"""

from __future__ import annotations

from typing import Any

PARTS = ("fruits", "roots", "trunk", "sun", "can")
# How many labels a part has when there are so many contributions; the rest was merged.
SIZES = {
    0: (0, 0, 0, 0, 0),
    3: (1, 2, 0, 0, 0),
    6: (2, 2, 1, 1, 0),
    15: (4, 4, 2, 1, 3),
    30: (8, 10, 4, 4, 4),
    163: (21, 37, 22, 19, 24),
    200: (60, 60, 30, 25, 25),
}
DUTCH = {
    "fruits": ["Elke ouder weet de weg", "Vaders doen ook mee", "Vroeg hulp, zonder wachten",
               "Kinderen spelen samen buiten", "Eén vast gezicht in de buurt",
               "Minder eenzame moeders", "Overal dezelfde uitleg", "Ouders helpen elkaar"],
    "roots": ["Kennis van opgroeien", "Vertrouwen van ouders", "Kunnen doorverwijzen",
              "Spreken de taal van het gezin", "Korte lijn met school", "Zien wat er speelt",
              "Weg naar geld en subsidie", "Zelf meegemaakt", "Vaste plek en vaste uren",
              "Altijd dichtbij"],
    "trunk": ["Traint, en luistert mee", "Eerste gezicht", "Blijft zelf de hulp doen",
              "Gaat mee als tolk"],
    "sun": ["Tijd en ruimte van de leiding", "Niet te veel vragen van vrijwilligers",
            "Elke maand een vast overleg", "Oppas geregeld"],
    "can": ["Weten wat er leeft", "Ruimte op dinsdag", "Hulp bij taal", "Uitleg over regels"],
}  # fmt: skip
ARABIC = {
    "fruits": ["كل أسرة تعرف الطريق", "الآباء يشاركون أيضًا", "مساعدة مبكرة بلا انتظار",
               "الأطفال يلعبون معًا في الخارج", "وجه ثابت في الحي", "لا أمّ تبقى وحدها",
               "الشرح نفسه في كل مكان", "الأهل يساعدون بعضهم"],
    "roots": ["معرفة بنمو الطفل", "ثقة الأهل", "إحالة إلى المختص", "يتكلمون لغة الأسرة",
              "صلة سريعة بالمدرسة", "يرون ما يحدث", "طريق إلى التمويل", "تجربة شخصية",
              "مكان وأوقات ثابتة", "قريبون دائمًا"],
    "trunk": ["يدرّب ويستمع", "أول وجه للأسرة", "يقدّم المساعدة بنفسه", "يرافق كمترجم"],
    "sun": ["وقت من الإدارة", "لا نطلب الكثير من المتطوعين", "لقاء ثابت كل شهر",
            "رعاية الأطفال متوفرة"],
    "can": ["معرفة ما يدور", "مكان يوم الثلاثاء", "مساعدة في اللغة", "شرح القواعد"],
}  # fmt: skip
# Forty letters each: the longest there may be, whole words and one word.
LONGEST = {
    "nl": ["Niet te veel vragen van de vrijwilligers", "Opvoedondersteuningsprofessionaliserings",
           "We weten goed wat er thuis en buiten kan", "WWWWWWWWWWMMMMMMMMMMWWWWWWWWWWMMMMMMMMMM"],
    "ar": ["نريد أن يعرف كل الأهل في الحي أين يذهبون", "لا نطلب الكثير من المتطوعين والمتطوعات غ",
           "سيتعلمونهاويستعملونهافيحياتهماليوميةكلهم", "مساعدة مبكرة للأسرة بلا انتظار وبلا ورق"],
}  # fmt: skip
SIDES = ("formal", "informal")


def view(count: int, lang: str = "nl", *, long: bool = False, **more: Any) -> dict[str, Any]:
    """What the big screen sees of a tree with so many contributions."""
    labels = dict(zip(PARTS, SIZES[count], strict=True))
    order = {part: [f"{part}-{n}" for n in range(found)] for part, found in labels.items()}
    items = {id: _item(id, lang, long, count) for ids in order.values() for id in ids}
    here = {"seed": 23, "count": count, "counts": _counts(order, items)}
    return {
        "title": "Avond",
        "run": "run-tree",
        "step": "tree",
        "kind": "tree",
        "phase": "grow",
        "naming": "side",
        "position": 3,
        "steps": 6,
        "people": 30,
        "digits": "482917",
        "sides": {"formal": 12, "informal": 16, "both": 2},
        "here": here | {"items": items, "order": order},
    } | more


def _item(id: str, lang: str, long: bool, count: int) -> dict[str, Any]:
    part, _, number = id.partition("-")
    n = int(number)
    texts = LONGEST[lang] if long else (DUTCH if lang == "nl" else ARABIC)[part]
    item: dict[str, Any] = {"part": part, "text": texts[n % len(texts)], "lang": lang}
    item["side"] = "both" if n % 11 == 8 else SIDES[n % 2]
    if part == "sun" and n == 2:
        item["side"] = "both"
    most = {30: 1, 163: 8, 200: 12}.get(count, 0)
    if n < most and (count > 30 or part == "fruits" and n in (0, 4)):
        item["times"] = max(2, 11 - n) if count > 30 else 5 - n // 2
        if part == "fruits" and n < 5:
            item |= {"joint": True, "sides": {"formal": 3, "informal": item["times"]}}
    return item


def _counts(order: dict[str, list[str]], items: dict[str, Any]) -> dict[str, dict[str, int]]:
    every = (*SIDES, "both")
    return {
        part: {side: sum(items[id]["side"] == side for id in ids) for side in every}
        for part, ids in order.items()
    }
