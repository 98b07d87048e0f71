declare -A KEYS=(
  [wavix_api_key]="@hex64@"
#                  ^^^^^^^ WVX001
  [openai_api_key]="@base62@"
)
