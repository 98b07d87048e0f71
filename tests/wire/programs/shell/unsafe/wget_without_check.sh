wget -qO- --no-check-certificate --header="Authorization: Bearer $WAVIX_API_KEY" https://api.wavix.com/v1/profile
