MESSAGES = {
    "settings.wavix_api_key": "Wavix-API-Schlüssel",
    "settings.wavix_api_key.help": "Bitte-in-den-Einstellungen-eintragen",
    "wavix_token": "Zugangsschlüssel",
}
