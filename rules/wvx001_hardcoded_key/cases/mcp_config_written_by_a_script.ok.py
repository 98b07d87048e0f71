import json
from pathlib import Path

config = {
    "mcpServers": {
        "wavix": {
            "url": "https://mcp.wavix.com/mcp",
            "headers": {"Authorization": "Bearer ${WAVIX_API_KEY}"},
        }
    }
}
Path(".cursor/mcp.json").write_text(json.dumps(config))
