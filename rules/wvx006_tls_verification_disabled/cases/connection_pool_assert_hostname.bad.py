import urllib3

def numbers(key):
    pool = urllib3.HTTPSConnectionPool("api.wavix.com", cert_reqs="CERT_NONE", assert_hostname=False)
    #                                                   ^^^^^^^^^^^^^^^^^^^^^ WVX006
    return pool.request("GET", "/v1/numbers", headers={"Authorization": f"Bearer {key}"}).data
