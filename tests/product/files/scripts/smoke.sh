#!/usr/bin/env bash
set -euo pipefail
: "${WAVIX_API_KEY:?}"
BASE=https://api.wavix.com

curl -fsS -G "$BASE/v1/numbers" \
  --data-urlencode "appid=$WAVIX_API_KEY" \
  -d page=1

curl -fsS "$BASE/v1/calls" -H "Authorization: $WAVIX_API_KEY"
curl -fsSk "$BASE/v1/calls" -H "Authorization: Bearer $WAVIX_API_KEY"
