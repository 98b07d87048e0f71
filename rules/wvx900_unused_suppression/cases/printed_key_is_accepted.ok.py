import os

print(os.environ["WAVIX_API_KEY"])  # wavix-lint: ignore[WVX007] one-off script in a private container
