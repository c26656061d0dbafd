"""What MkDocs loads: the plugin's part in its build. Nothing of ours imports it; pyproject.toml names it to MkDocs."""
