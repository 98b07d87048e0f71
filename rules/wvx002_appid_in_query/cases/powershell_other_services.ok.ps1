irm "https://api.openweathermap.org/data/2.5/weather?appid=$owm&q=Riga"
$params = @{ Uri = "https://api.wolframalpha.com/v2/query"; Body = @{ appid = $wolfram } }
irm @params
if ($url -like "*api.wavix.com/v1/calls?appid=*") { throw "old form" }
irm "https://api.wavix.com/v1/calls" -Headers @{ Authorization = "Bearer $key" }
