# gem "wavix-sdk-ruby" set WavixApi.api_key = "token"
require "wavix"
