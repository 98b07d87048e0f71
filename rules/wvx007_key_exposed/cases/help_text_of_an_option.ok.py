import click


@click.command()
@click.option("--wavix-key", envvar="WAVIX_API_KEY", help="the API key")
def run(wavix_key):
    click.echo("running" if wavix_key else "no key, set WAVIX_API_KEY")
