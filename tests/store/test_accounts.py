"""Facilitators: who comes in, and whose sessions they see."""

import pytest
from sqlalchemy import select

from tests.store.evening import KeptRoom, opened, play_an_evening
from workshop.domain.refused import Refused
from workshop.store import Account, Accounts, Store, clock, tables

PASSWORD = "een lange zin"


@pytest.fixture
def accounts(store: Store) -> Accounts:
    return Accounts(store)


@pytest.fixture
def fatma(accounts: Accounts) -> Account:
    token = accounts.first_facilitator_token()
    assert token
    return accounts.accept(token, "Fatma", PASSWORD, "nl")


@pytest.fixture
def joost(accounts: Accounts, fatma: Account) -> Account:
    return accounts.accept(accounts.invite(fatma.id), "Joost", PASSWORD, "en")


def test_the_first_facilitator_comes_in_by_a_link_that_works_once(accounts: Accounts) -> None:
    earlier, token = accounts.first_facilitator_token(), accounts.first_facilitator_token()
    assert earlier and token
    assert accounts.invited_by(earlier) is None
    assert accounts.invited_by(token) == ""
    fatma = accounts.accept(token, " Fatma  B. ", PASSWORD, "nl")
    assert (fatma.name, fatma.language, fatma.quiet) == ("Fatma B.", "nl", True)
    assert refused(lambda: accounts.accept(token, "Joost", PASSWORD, "nl")) == "invite_gone"
    assert accounts.first_facilitator_token() is None
    assert accounts.find(fatma.id) == fatma


def test_a_colleague_is_invited_by_name_for_fourteen_days(
    accounts: Accounts, fatma: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, now = accounts.invite(fatma.id), clock.now()
    assert accounts.invited_by(token) == "Fatma"
    monkeypatch.setattr(clock, "now", lambda: now + 13 * clock.DAY_MS)
    assert accounts.invited_by(token) == "Fatma"
    monkeypatch.setattr(clock, "now", lambda: now + 15 * clock.DAY_MS)
    assert accounts.invited_by(token) is None
    assert refused(lambda: accounts.accept(token, "Joost", PASSWORD, "nl")) == "invite_gone"


def test_signing_in_takes_the_name_as_people_type_it(accounts: Accounts, fatma: Account) -> None:
    assert accounts.sign_in(" fatma", PASSWORD) == fatma
    assert accounts.sign_in("FATMA", PASSWORD) == fatma
    assert accounts.sign_in("Fatma", "een andere zin") is None
    assert accounts.sign_in("Hanan", PASSWORD) is None
    assert accounts.sign_in("", "") is None


def test_an_unknown_name_is_hashed_like_a_known_one(
    accounts: Accounts, fatma: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workshop.store import passwords

    verified: list[str] = []
    plain = passwords.verified
    monkeypatch.setattr(
        passwords, "verified", lambda hash, word: verified.append(hash[:30]) or plain(hash, word)
    )
    accounts.sign_in("Fatma", "x")
    accounts.sign_in("Hanan", "x")
    assert len(verified) == 2 and verified[0] == verified[1]


def test_two_names_that_look_alike_are_one(accounts: Accounts, fatma: Account) -> None:
    token = accounts.invite(fatma.id)
    assert refused(lambda: accounts.accept(token, "FATMA ", PASSWORD, "nl")) == "name_taken"
    assert accounts.accept(token, "Fatima", PASSWORD, "nl").name == "Fatima"


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [("Joost", "kort", "password_short"), ("Joost", "x" * 300, "password_long")]
    + [(" ", PASSWORD, "text_empty"), ("x" * 41, PASSWORD, "text_too_long")],
)
def test_what_will_not_do_leaves_the_link_as_it_was(
    accounts: Accounts, fatma: Account, name: str, password: str, code: str
) -> None:
    token = accounts.invite(fatma.id)
    assert refused(lambda: accounts.accept(token, name, password, "nl")) == code
    assert accounts.invited_by(token) == "Fatma"


def test_the_database_holds_no_password_and_no_link(
    accounts: Accounts, fatma: Account, store: Store
) -> None:
    token = accounts.invite(fatma.id)
    rows = [*kept(store, tables.account), *kept(store, tables.invite)]
    assert rows[0]["password"].startswith("$argon2id$")
    assert not any(word in str(row) for row in rows for word in (PASSWORD, token))


def test_how_somebody_wants_their_pages_is_kept(accounts: Accounts, fatma: Account) -> None:
    accounts.change(fatma.id, quiet=False)
    accounts.change(fatma.id, language="en")
    accounts.change(fatma.id)
    found = accounts.find(fatma.id)
    assert found and not found.quiet and found.language == "en"


def test_each_sees_their_own_sessions_and_what_is_shared_with_them(
    accounts: Accounts, fatma: Account, joost: Account, store: Store
) -> None:
    room = owned(store, fatma)
    key = room.workshop.key
    assert accounts.may_facilitate(fatma.id, key) and not accounts.may_facilitate(joost.id, key)
    assert accounts.sessions_of(joost.id) == []
    accounts.share(key, fatma.id, "joost")
    accounts.share(key, fatma.id, "Joost")
    assert accounts.may_facilitate(joost.id, key)
    assert [one.shared for one in accounts.sessions_of(joost.id)] == [True]
    assert [one.shared for one in accounts.sessions_of(fatma.id)] == [False]
    assert accounts.shared_with(key) == [joost]
    accounts.unshare(key, fatma.id, joost.id)
    assert not accounts.may_facilitate(joost.id, key) and accounts.shared_with(key) == []


def test_only_the_owner_shares(
    accounts: Accounts, fatma: Account, joost: Account, store: Store
) -> None:
    key = owned(store, fatma).workshop.key
    accounts.share(key, fatma.id, "Joost")
    hanan = accounts.accept(accounts.invite(joost.id), "Hanan", PASSWORD, "nl")
    assert refused(lambda: accounts.share(key, joost.id, "Hanan")) == "not_yours"
    assert refused(lambda: accounts.unshare(key, joost.id, joost.id)) == "not_yours"
    assert refused(lambda: accounts.share(key, fatma.id, "Nobody")) == "no_such_account"
    assert not accounts.may_facilitate(hanan.id, key)


def test_a_session_is_one_line_in_the_list(
    accounts: Accounts, fatma: Account, store: Store
) -> None:
    first, second = owned(store, fatma, created=1), owned(store, fatma, created=2)
    play_an_evening(first)
    first.leads("end")
    newest, oldest = accounts.sessions_of(fatma.id)
    assert (newest.key, newest.people, newest.agreements) == (second.workshop.key, 0, 0)
    assert newest.ended is None and oldest.ended == first.workshop.ended
    assert (oldest.title, oldest.people, oldest.agreements) == ("Samen om het gezin", 6, 2)
    assert oldest.read == first.workshop.coalition.read


def test_the_coalition_is_found_by_either_of_its_links(room: KeptRoom, store: Store) -> None:
    play_an_evening(room)
    partners = room.workshop.coalition
    for found in (
        store.coalition_by_read(partners.read),
        store.coalition_by_keep_up(partners.keep_up),
    ):
        assert found == (room.workshop.key, partners)
    assert store.coalition_by_read(partners.keep_up) is None
    assert store.coalition_by_keep_up(partners.read) is None


def test_of_a_coalition_with_two_sessions_the_newest_is_its_room(
    room: KeptRoom, store: Store
) -> None:
    play_an_evening(room)
    later = opened(store)
    again = later.workshop
    again.key, again.created, again.coalition = "later", 5, room.workshop.coalition
    store.add(again)
    found = store.coalition_by_read(room.workshop.coalition.read)
    assert found == ("later", room.workshop.coalition)


def owned(store: Store, account: Account, created: int = 0) -> KeptRoom:
    return opened(store, owner=account.id, created=created)


def kept(store: Store, table):  # type: ignore[no-untyped-def]
    return store.read(lambda c: [dict(row) for row in c.execute(select(table)).mappings()])


def refused(doing) -> str:  # type: ignore[no-untyped-def]
    with pytest.raises(Refused) as said:
        doing()
    return said.value.code
