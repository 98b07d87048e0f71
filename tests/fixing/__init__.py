"""What fixes do to files."""
