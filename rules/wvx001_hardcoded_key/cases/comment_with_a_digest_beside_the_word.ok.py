# wavix-1.1.1-py3-none-any.whl sha256=@sha256@
# built from wavix/wavix-openapi at @sha1@
__version__ = "1.1.1"
