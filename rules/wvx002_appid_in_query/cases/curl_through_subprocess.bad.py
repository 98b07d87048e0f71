import os
import subprocess

out = subprocess.check_output(
    ["curl", "-s", f"https://api.wavix.com/v1/profile/config?appid={os.environ['WAVIX_API_KEY']}"]
    #                                                        ^^^^^ WVX002
)
