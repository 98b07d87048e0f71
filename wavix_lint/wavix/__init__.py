"""What is known about Wavix: its hosts, the shape of its keys, the names people give them."""
