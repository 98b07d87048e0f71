curl https://api.wavix.com/v1/profile -H "Authorization: Bearer @hex64@"
