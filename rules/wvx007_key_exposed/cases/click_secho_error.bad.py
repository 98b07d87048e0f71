import os

import click

wavix_token = os.environ["WAVIX_API_KEY"]
click.secho("bad key " + wavix_token, fg="red", err=True)
#                        ^^^^^^^^^^^ WVX007
