def suppress(line):
    """Append `# wavix-lint: ignore[WVX002] reason` to a line."""
    return line + "  # wavix-lint: ignore[WVX002]"
