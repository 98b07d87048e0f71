#!/usr/bin/env bash
set -euo pipefail
export WAVIX_API_KEY="@hex64@"
#                     ^^^^^^^ WVX001
export AWS_REGION=eu-west-1
./deploy.sh
