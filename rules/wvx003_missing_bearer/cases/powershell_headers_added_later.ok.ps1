$headers = @{}
$headers.Add("Authorization", "Bearer $key")
irm "https://api.wavix.com/v1/profile" -Headers $headers
$h = @{ Accept = "application/json" }
$h["Authorization"] = "Bearer $key"
irm "https://api.wavix.com/v1/profile" -Headers $h
