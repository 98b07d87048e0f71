$params = @{
    Uri    = "https://api.wavix.com/v1/cdrs"
    Body   = @{ appid = $key }
#               ^^^^^ WVX002
    Method = "Get"
}
Invoke-RestMethod @params
