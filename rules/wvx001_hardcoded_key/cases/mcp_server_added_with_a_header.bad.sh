claude mcp add --transport http wavix https://mcp.wavix.com/mcp --header "Authorization: Bearer @hex64@"
#                                                                                               ^^^^^^^ WVX001
