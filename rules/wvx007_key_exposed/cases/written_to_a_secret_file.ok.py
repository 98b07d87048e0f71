import os
from pathlib import Path

target = Path("/run/secrets/wavix")
target.write_text(os.environ["WAVIX_API_KEY"])
target.chmod(0o600)
print("written", target)
