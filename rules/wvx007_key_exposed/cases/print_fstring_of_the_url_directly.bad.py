from settings import APPID

for page in range(3):
    print(f"curl https://api.wavix.com/v1/cdrs?appid={APPID}&page={page}")
    #                                          ^^^^^ WVX002
    #                                                 ^^^^^ WVX007
