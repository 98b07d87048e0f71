import requests

# sent by wavix afterwards
requests.get("http://api.openweathermap.org/data/2.5/weather?q=Riga&appid=" + open("owm").read())
