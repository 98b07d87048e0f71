import os
import subprocess

env = {**os.environ, "WAVIX_API_KEY": os.environ["WAVIX_API_KEY"]}
subprocess.run(["python", "-m", "sync"], env=env, check=True)
