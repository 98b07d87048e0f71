MESSAGE = "write `# wavix-lint: ignore[WVX002]` behind the line"
HELP = """
# wavix-lint: ignore-file[WVX001]
"""
