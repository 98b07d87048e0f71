task :records do
  WavixApi.api_key = ENV["WAVIX_API_KEY"]
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
  WavixApi::V1::Cdrs::Search.call(type: "placed")
end
