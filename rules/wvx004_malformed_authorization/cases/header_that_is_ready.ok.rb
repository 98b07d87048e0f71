def profile(auth_header)
  HTTParty.get('https://api.wavix.com/v1/profile', headers: { 'Authorization' => auth_header })
  HTTParty.get('https://api.wavix.com/v1/profile', headers: { 'Authorization' => "Bearer #{token}" })
  HTTParty.get('https://hooks.example.org/in', headers: { 'X-Api-Key' => token })
end
