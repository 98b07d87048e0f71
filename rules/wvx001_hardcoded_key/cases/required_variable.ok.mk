ifndef WAVIX_API_KEY
$(error WAVIX_API_KEY is not set, ask for a key of Wavix)
endif
