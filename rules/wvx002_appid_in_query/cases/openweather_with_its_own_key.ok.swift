import Foundation

// Calls are placed with Wavix: https://api.wavix.com
struct WeatherManager {
    let weatherURL = "https://api.openweathermap.org/data/2.5/weather?appid=@hex32@&units=metric"

    func fetch(city: String, key: String) {
        let url = "\(weatherURL)&q=\(city)"
        var components = URLComponents(string: "https://api.openweathermap.org/data/2.5/forecast")!
        components.queryItems = [URLQueryItem(name: "appid", value: key)]
        AF.request("https://api.wolframalpha.com/v2/query", parameters: ["appid": key])
    }
}
