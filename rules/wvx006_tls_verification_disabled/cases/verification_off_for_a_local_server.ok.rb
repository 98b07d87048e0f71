# Production: https://api.wavix.com
HTTParty.get('https://localhost:3000/health', verify: false)
wavix = Faraday.new(url: 'https://api.wavix.com', ssl: { verify: true })
