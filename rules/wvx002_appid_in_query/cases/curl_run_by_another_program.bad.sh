sudo -u app timeout 10 curl -s "https://api.wavix.com/v1/cdrs?appid=$KEY"
#                                                             ^^^^^ WVX002
cat ids | xargs -I{} curl -s "https://api.wavix.com/v1/calls/{}?appid=$KEY"
#                                                               ^^^^^ WVX002
docker run --rm curlimages/curl -s "https://api.wavix.com/v1/cdrs?appid=$KEY"
#                                                                 ^^^^^ WVX002
