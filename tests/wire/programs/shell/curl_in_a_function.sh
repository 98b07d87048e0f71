wavix() {
  local path=$1
  curl -sS "https://api.wavix.com/v1/${path}?appid=${WAVIX_API_KEY}"
}

wavix profile
wavix numbers
