import subprocess  # nosec

subprocess.run(["wavix-sync"], check=True)  # nosec B603
