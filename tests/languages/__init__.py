"""What is found in each kind of file."""
