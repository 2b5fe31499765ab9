"""What several kinds share: notes on a board, ballots."""
