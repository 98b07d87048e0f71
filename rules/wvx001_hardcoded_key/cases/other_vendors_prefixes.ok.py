WAVE_TOKEN = "wave_live_@base62@"
WAVIS_TOKEN = "wvs_prod_@hex32@"
WAVECELL_KEY = "@base62:2@"
# not to be mixed up with the keys of wavix, which live in the vault
