echo "WAVIX_API_KEY=$WAVIX_API_KEY" >> "$GITHUB_ENV"
echo "$WAVIX_API_KEY" | docker login -u wavix --password-stdin registry.example.com
echo "::add-mask::$WAVIX_API_KEY"
hash=$(echo -n "$WAVIX_API_KEY" | sha256sum)
[ -n "$WAVIX_API_KEY" ] || echo "WAVIX_API_KEY is not set"
echo "key: ${WAVIX_API_KEY:0:4}... (${#WAVIX_API_KEY} characters), set: ${WAVIX_API_KEY:+yes}"
printf '%s' "$WAVIX_API_KEY" > /run/secrets/wavix
