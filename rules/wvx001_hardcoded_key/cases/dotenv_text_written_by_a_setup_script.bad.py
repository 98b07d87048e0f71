from pathlib import Path

Path(".env").write_text("DEBUG=1\nWAVIX_API_KEY=@hex64@\n")
#                                               ^^^^^^^ WVX001
