"""Whatever is written while a session is practised, nobody gets it."""

from sqlalchemy import insert

from tests.post.office import ADDRESS, NOTHING, MailServer, PostOffice, in_days, writes
from workshop.store.practice_table import practice


def test_nothing_of_a_practice_is_mailed(post: PostOffice, server: MailServer) -> None:
    writes(post, "Fatma", 2, address=ADDRESS)
    begun = {"workshop": post.room.workshop.key, "id": "practice", "people": 8, "began": 0}
    values = begun | {"before": "{}", "over": False, "seq": 0}
    post.store.change(lambda connection: connection.execute(insert(practice).values(**values)))
    assert post.postman().goes_round(in_days(post, 3)) == NOTHING
    assert not server.came
