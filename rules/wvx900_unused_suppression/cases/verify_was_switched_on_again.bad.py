import requests

def profile(key):
    return requests.get(
        "https://api.wavix.com/v1/profile",
        headers={"Authorization": f"Bearer {key}"},
        verify=True,  # wavix-lint: ignore[WVX006] staging certificate
        #                                  ^^^^^^ WVX900
    )
