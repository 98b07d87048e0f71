"""Trees of names and values: JSON, YAML, TOML, and what their files mean to the programs that read them."""
