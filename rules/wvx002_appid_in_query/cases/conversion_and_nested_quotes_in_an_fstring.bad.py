import requests

def cdr(cfg, day):
    return requests.get(
        f"https://api.wavix.com/v1/cdr?from={day:%Y-%m-%d}&to={day!s}&appid={cfg['wavix']['key']}&type={'placed'}"
        #                                                             ^^^^^ WVX002
#                              ^^^^^^^ WVX201
    )
