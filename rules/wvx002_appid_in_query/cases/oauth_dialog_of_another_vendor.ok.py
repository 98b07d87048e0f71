FACEBOOK = "https://www.facebook.com/v19.0/dialog/oauth?client_id=1234567890&app_id=1234567890"
INTUIT = "https://developer.intuit.com/app/developer/keys?appId=djQuMTo6OGQzYm"
CONFIG = {"facebook_appid": "1234567890", "alipay": {"appId": "2021000122600000"}, "provider": "wavix"}
