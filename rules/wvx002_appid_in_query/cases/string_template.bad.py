from string import Template

import requests

CDR = Template("https://api.wavix.com/v1/cdr?type=placed&appid=$key&from=$day&to=$day")
#                                                        ^^^^^ WVX002
#                                    ^^^^^^^ WVX201

def day(key, date):
    return requests.get(CDR.substitute(key=key, day=date.isoformat())).json()
