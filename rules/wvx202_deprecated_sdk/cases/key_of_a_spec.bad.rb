RSpec.configure do |config|
  config.before { WavixApi.api_key = "token" }
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX202
end
