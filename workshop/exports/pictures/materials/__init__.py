"""What pictures of kinds are made of."""
