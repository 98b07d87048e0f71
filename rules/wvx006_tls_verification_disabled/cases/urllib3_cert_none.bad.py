import urllib3

http = urllib3.PoolManager(cert_reqs="CERT_NONE")
#                          ^^^^^^^^^^^^^^^^^^^^^ WVX006


def numbers(key):
    return http.request("GET", "https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"}).data
