"""A small product with everything in it that people keep keys and calls in. `@hex64:1@` and its like become keys."""
