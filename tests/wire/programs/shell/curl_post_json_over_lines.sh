#!/usr/bin/env bash
set -euo pipefail

curl -X POST "https://api.wavix.com/v3/messages?appid=$WAVIX_API_KEY" \
  -H "Content-Type: application/json" \
  -d '{"from": "Wavix", "to": "15551230000", "message_body": {"text": "hi"}}'
