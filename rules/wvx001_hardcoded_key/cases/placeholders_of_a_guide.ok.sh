export WAVIX_API_KEY=your_wavix_api_key_here
export WAVIX_API_KEY=<your_api_key>
curl -H "Authorization: Bearer YOUR_API_KEY" https://api.wavix.com/v1/calls
claude mcp add --transport http wavix https://mcp.wavix.com/mcp --header "Authorization: Bearer YOUR_API_KEY"
