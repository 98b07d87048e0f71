const params = new HttpParams().append("appid", this.owmKey).append("q", city);
return this.http.get("https://api.openweathermap.org/data/2.5/weather", { params }); // shown beside Wavix calls
