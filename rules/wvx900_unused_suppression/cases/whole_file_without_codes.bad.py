"""Names of the wavix hosts."""
# wavix-lint: ignore-file
# ^^^^^^^^^^^^^^^^^^^^^^^ WVX900

HOSTS = ("api.wavix.com", "mcp.wavix.com")
