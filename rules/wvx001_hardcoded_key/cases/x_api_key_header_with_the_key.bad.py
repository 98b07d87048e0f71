import httpx

httpx.get("https://api.wavix.com/v1/numbers", headers={"X-API-Key": "@base36@"})
#                                                       ^^^^^^^^^ WVX004
#                                                                    ^^^^^^^^ WVX001
