irm -Method Post -Uri "https://api.wavix.com/v1/echo" -Body @{ appid = 1 } -Headers @{ Authorization = "Bearer $k" }
