$wavixSdkHash = "@sha256@"
$WavixTrunkId = "@uuid@"
$OpenAiKey = "@base62@"
