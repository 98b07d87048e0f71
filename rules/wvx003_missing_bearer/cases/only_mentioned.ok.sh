echo "curl https://api.wavix.com/v1/calls"
command -v curl https://api.wavix.com/v1/calls
alias c='curl https://api.wavix.com/v1/calls'
