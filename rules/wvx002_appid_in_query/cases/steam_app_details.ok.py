import requests

GAME = "Wavix and the Deep"


def players(appid):
    r = requests.get(f"https://api.steampowered.com/ISteamUserStats/GetNumberOfCurrentPlayers/v1/?appid={appid}")
    return r.json()["response"]["player_count"]


print(GAME, players(570))
