claude mcp add wavix -s user -e WAVIX_API_KEY=@wvx@ -- node /opt/wavix/dist/index.js
#                                             ^^^^^ WVX001
