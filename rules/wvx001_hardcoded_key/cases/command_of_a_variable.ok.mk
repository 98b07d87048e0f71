WAVIX_API_KEY ?= $(shell pass show wavix)
WAVIX_TOKEN := $(file <.wavix-token)
WAVIX_APPID != security find-generic-password -s wavix -w
WAVIX_SECRET = $(VAULT_SECRET)
