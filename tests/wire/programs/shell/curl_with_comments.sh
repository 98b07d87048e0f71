# The balance of the account.
curl -s "https://api.wavix.com/v1/profile?appid=$WAVIX_API_KEY" # the key comes from the vault
