"""JavaScript and TypeScript, by tree-sitter and flow."""
