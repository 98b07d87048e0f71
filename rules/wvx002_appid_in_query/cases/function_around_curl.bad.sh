wavix() {
  local path=$1; shift
  curl -sS "https://api.wavix.com/v1$path?appid=$WAVIX_API_KEY" "$@"
#                                         ^^^^^ WVX002
}
wavix /calls -X POST -d '{}'
