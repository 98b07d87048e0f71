import click


@click.command()
@click.option("--wavix-key", envvar="WAVIX_API_KEY")
def show(wavix_key):
    click.echo(wavix_key)
    #          ^^^^^^^^^ WVX007
