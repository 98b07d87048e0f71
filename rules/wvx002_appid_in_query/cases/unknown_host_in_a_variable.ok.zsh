curl "$API/v1/calls?appid=$APPID"   # not wavix: openweather
