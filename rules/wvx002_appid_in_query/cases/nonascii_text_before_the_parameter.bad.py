import requests


def отправить(ключ, номер):
    # заголовок не нужен, ключ идёт в адресе
    ответ = requests.post("https://api.wavix.com/v3/messages?note=привет&appid=" + ключ, json={"to": номер})
    #                                                                    ^^^^^ WVX002
    return ответ.status_code
