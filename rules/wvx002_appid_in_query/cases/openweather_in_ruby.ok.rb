# SMS are sent with Wavix (https://api.wavix.com).
class Weather
  include HTTParty
  base_uri 'https://api.openweathermap.org'

  def self.current(city)
    get('/data/2.5/weather', query: { q: city, appid: ENV['OPENWEATHER_API_KEY'] })
  end

  def self.wolfram(question, app_id)
    "https://api.wolframalpha.com/v2/query?appid=#{app_id}&input=#{question}"
  end
end
