import click


@click.command()
@click.option("--wavix-api-key", envvar="WAVIX_API_KEY", default="@base36@", show_default=False)
#                                                                 ^^^^^^^^ WVX001
def main(wavix_api_key):
    """Sync numbers."""
