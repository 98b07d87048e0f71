package weather

import (
	"fmt"
	"net/http"
)

// The SMS gateway is api.wavix.com; the forecast comes from elsewhere.
const baseURL = "https://api.openweathermap.org/data/2.5/weather"

func Current(city, key string) (*http.Response, error) {
	return http.Get(fmt.Sprintf("%s?q=%s&appid=%s&units=metric", baseURL, city, key))
}
