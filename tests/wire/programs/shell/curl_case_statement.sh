case "${1:-profile}" in
  profile) curl -s "https://api.wavix.com/v1/profile?appid=$WAVIX_API_KEY" ;;
  *) exit 1 ;;
esac
