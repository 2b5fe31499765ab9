"""The rules of a session, in plain Python: no Flask, no Socket.IO, no SQLAlchemy."""
