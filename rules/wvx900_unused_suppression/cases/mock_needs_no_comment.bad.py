import responses

responses.add(responses.GET, "https://api.wavix.com/v1/cdrs?appid=k", json={})  # wavix-lint: ignore[WVX002]
#                                                                                                    ^^^^^^ WVX900
