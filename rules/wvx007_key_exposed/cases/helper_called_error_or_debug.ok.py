from .ui import error, info


def show(wavix_key):
    # draws a dialog that masks its argument
    error(wavix_key)
    info(title="key", secret=wavix_key)
