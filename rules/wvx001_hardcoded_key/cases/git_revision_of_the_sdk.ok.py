# requirements pinned in code, see wavix/wavix-python-sdk
REPO = "https://github.com/wavix/wavix-python-sdk"
WAVIX_COMMIT = "@sha1@"
INSTALL = f"pip install git+{REPO}@" + WAVIX_COMMIT
