const servers = {
  wavix: { url: "https://mcp.wavix.com/mcp", headers: { Authorization: "Bearer @hex64@" } },
#                                                                              ^^^^^^^ WVX001
  github: { url: "https://api.githubcopilot.com/mcp/", headers: { Authorization: "Bearer @base62@" } },
};
