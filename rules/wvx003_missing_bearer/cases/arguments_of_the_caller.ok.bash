wavix() { curl -sS "https://api.wavix.com$1" "${@:2}"; }
call() { curl "$@" https://api.wavix.com/v1/calls; }
curl "${UNKNOWN[@]}" https://api.wavix.com/v1/calls
