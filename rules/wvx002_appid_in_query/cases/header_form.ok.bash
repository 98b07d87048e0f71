headers=(-H "Authorization: Bearer $WAVIX_API_KEY" -H "Accept: application/json")
curl -sS "${headers[@]}" "https://api.wavix.com/v1/cdrs?type=placed&from=$FROM"
