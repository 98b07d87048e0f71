COLUMNS = {
    "wavix_api_key": "accounts.telephony_credential",
    "wavix_token": "accounts.telephony_token_hash",
}
ENV = {"wavix_api_key": "WAVIX_API_KEY", "wavix_base": "WAVIX_API_BASE"}
