"""Commands that people type: shells, batch files, PowerShell, and `.http` files."""
