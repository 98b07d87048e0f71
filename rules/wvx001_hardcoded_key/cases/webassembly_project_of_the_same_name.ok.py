import os

WAVIX_SRC_DIR = os.environ.get("WAVIX_SRC_DIR", "/usr/src/wavix")
WAVIX_OUT_DIR = os.environ["WAVIX_OUT_DIR"]
WAVIX_LLVM_REVISION = "@sha1@"
WAVIX_TOOLCHAIN_DIGEST = "sha256:@sha256@"
