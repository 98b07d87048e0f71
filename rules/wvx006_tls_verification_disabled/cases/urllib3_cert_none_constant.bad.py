import ssl
import urllib3

def numbers(key):
    http = urllib3.PoolManager(num_pools=2, cert_reqs=ssl.CERT_NONE)
    #                                       ^^^^^^^^^^^^^^^^^^^^^^^ WVX006
    return http.request("GET", "https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"}).data
