export WAVIX_API_KEY ?= @base36@
#                       ^^^^^^^^ WVX001
export LANG = C
