import os
import subprocess

subprocess.run(["python", "sync.py"], env={**os.environ, "WAVIX_API_KEY": "@base36@"})
#                                                                          ^^^^^^^^ WVX001
