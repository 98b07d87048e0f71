export WAVIX_API_KEY=@base36@
#                    ^^^^^^^^ WVX001
alias balance='curl -s -H "Authorization: Bearer $WAVIX_API_KEY" https://api.wavix.com/v1/profile'
